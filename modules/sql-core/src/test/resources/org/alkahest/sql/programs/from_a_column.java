package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// FROM takes tables and queries.
class from_a_column {
    Object program(Users u) {
        return select(u.id).from(u.name); // wrong: TextColumn cannot be converted to FromItem
        return select(u.id).from(u); // right
    }
}
