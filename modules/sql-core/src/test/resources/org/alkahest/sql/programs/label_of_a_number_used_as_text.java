package app;

import org.alkahest.sql.fixture.Users;

// A label keeps the family.
class label_of_a_number_used_as_text {
    Object program(Users u) {
        return u.id.as("number").like("1%"); // wrong: cannot find symbol; method like(String)
        return u.name.as("text").like("1%"); // right
    }
}
