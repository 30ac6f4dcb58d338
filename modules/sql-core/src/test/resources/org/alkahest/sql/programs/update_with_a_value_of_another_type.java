package app;

import static org.alkahest.sql.Sql.update;

import org.alkahest.sql.fixture.Users;

// A column is set to values of its own class.
// javac takes 19 lines to say so: it lists every overload, and generic ones with their type variables.
class update_with_a_value_of_another_type {
    Object program(Users u) {
        return update(u).set(u.name, 5); // wrong: no suitable method found for set(TextColumn,int); equality constraints: String
        return update(u).set(u.name, "5"); // right
    }
}
