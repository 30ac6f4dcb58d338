package app;

import org.alkahest.sql.fixture.Users;

// A number takes values of its own class.
class fraction_added_to_a_whole_number {
    Object program(Users u) {
        return u.age.plus(1.5); // wrong: no suitable method found for plus(double)
        return u.age.plus(1); // right
    }
}
