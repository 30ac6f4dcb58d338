package app;

import org.alkahest.sql.fixture.Users;

// Arithmetic is for numbers.
class plus_on_text {
    Object program(Users u) {
        return u.name.plus(1); // wrong: cannot find symbol; method plus(int)
        return u.age.plus(1); // right
    }
}
