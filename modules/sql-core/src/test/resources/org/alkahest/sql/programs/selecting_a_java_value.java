package app;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import org.alkahest.sql.fixture.Users;

// A Java value becomes an expression first.
// javac takes 120 lines to say so: it lists every overload, and generic ones with their type variables.
class selecting_a_java_value {
    Object program(Users u) {
        return select(u.id, "x"); // wrong: no suitable method found for select(NumColumn<Long>,String)
        return select(u.id, value("x")); // right
    }
}
