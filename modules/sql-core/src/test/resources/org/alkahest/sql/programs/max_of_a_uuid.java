package app;

import static org.alkahest.sql.Functions.max;

import org.alkahest.sql.fixture.Users;

// javac takes 17 lines, a reason for each family of values that have an order.
// Only values with an order have a greatest one.
class max_of_a_uuid {
    Object program(Users u) {
        return max(u.token); // wrong: ValueColumn<UUID> cannot be converted to NumExpr
        return max(u.name); // right
    }
}
