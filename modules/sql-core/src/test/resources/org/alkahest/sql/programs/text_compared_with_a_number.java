package app;

import org.alkahest.sql.fixture.Users;

// A column is compared with values of its own class.
class text_compared_with_a_number {
    Object program(Users u) {
        return u.name.eq(5); // wrong: int cannot be converted to String
        return u.name.eq("5"); // right
    }
}
