package app;

import org.alkahest.sql.fixture.Users;

// Only texts are matched.
class regular_expression_on_a_number {
    Object program(Users u) {
        return u.id.matches("[0-9]+"); // wrong: cannot find symbol; method matches(String)
        return u.name.matches("[0-9]+"); // right
    }
}
