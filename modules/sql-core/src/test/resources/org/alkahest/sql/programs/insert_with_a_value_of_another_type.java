package app;

import static org.alkahest.sql.Sql.insert;

import org.alkahest.sql.fixture.Users;

// A column is set to values of its own class.
// javac takes 19 lines to say so: it lists every overload, and generic ones with their type variables.
class insert_with_a_value_of_another_type {
    Object program(Users u) {
        return insert(u).set(u.active, "yes"); // wrong: no suitable method found for set(BoolColumn,String); equality constraints: Boolean
        return insert(u).set(u.active, true); // right
    }
}
