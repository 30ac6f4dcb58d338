package app;

import static org.alkahest.sql.Functions.max;

import org.alkahest.sql.fixture.Users;

// Only values with an order have a greatest one.
class max_of_a_boolean {
    Object program(Users u) {
        return max(u.active); // wrong: BoolColumn cannot be converted to Ordered
        return max(u.born); // right
    }
}
