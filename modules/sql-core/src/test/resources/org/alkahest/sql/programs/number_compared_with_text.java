package app;

import org.alkahest.sql.fixture.Users;

// A column is compared with values of its own class.
class number_compared_with_text {
    Object program(Users u) {
        return u.id.eq("5"); // wrong: String cannot be converted to
        return u.id.eq(5); // right
    }
}
