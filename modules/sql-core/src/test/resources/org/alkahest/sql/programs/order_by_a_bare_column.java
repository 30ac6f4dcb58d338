package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// ORDER BY takes a direction.
class order_by_a_bare_column {
    Object program(Users u) {
        return select(u.id).orderBy(u.name); // wrong: TextColumn cannot be converted to OrderItem
        return select(u.id).orderBy(u.name.asc()); // right
    }
}
