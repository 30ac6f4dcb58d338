package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// WHERE takes conditions.
class where_text {
    Object program(Users u) {
        return select(u.id).where(u.name); // wrong: TextColumn cannot be converted to Condition
        return select(u.id).where(u.name.isNotNull()); // right
    }
}
