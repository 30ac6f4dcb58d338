package app;

import org.alkahest.sql.fixture.Users;

// Only texts are joined to texts.
class concat_on_a_number {
    Object program(Users u) {
        return u.id.concat("!"); // wrong: cannot find symbol; method concat(String)
        return u.name.concat("!"); // right
    }
}
