package app;

import org.alkahest.sql.fixture.Users;

// LIKE is for text.
class like_on_a_number {
    Object program(Users u) {
        return u.id.like("1%"); // wrong: cannot find symbol; method like(String)
        return u.name.like("1%"); // right
    }
}
