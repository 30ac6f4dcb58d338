package app;

import org.alkahest.sql.fixture.Users;

// A number is compared with values of its own class.
class fraction_compared_with_a_whole_number {
    Object program(Users u) {
        return u.id.eq(5.0); // wrong: no suitable method found for eq(double)
        return u.id.eq(5L); // right
    }
}
