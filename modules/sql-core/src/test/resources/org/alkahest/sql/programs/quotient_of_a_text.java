package app;

import org.alkahest.sql.fixture.Users;

// Only numbers are divided.
class quotient_of_a_text {
    Object program(Users u) {
        return u.name.dividedBy(2); // wrong: cannot find symbol; method dividedBy(int)
        return u.id.dividedBy(2); // right
    }
}
