package app;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Sql.update;

import org.alkahest.sql.fixture.Users;

// A column is set to expressions of its own class.
// javac takes 20 lines to say so: it lists every overload, and generic ones with their type variables.
class update_with_an_expression_of_another_type {
    Object program(Users u) {
        return update(u).set(u.name, u.id); // wrong: no suitable method found for set(TextColumn,NumColumn<Long>); equality constraints: String
        return update(u).set(u.name, lower(u.name)); // right
    }
}
