package app;

import static org.alkahest.sql.Functions.coalesce;

import org.alkahest.sql.fixture.Users;

// The alternative has the class of the first.
// javac takes 15 lines to say so: it lists every overload, and generic ones with their type variables.
class coalesce_with_a_value_of_another_type {
    Object program(Users u) {
        return coalesce(u.name, 0); // wrong: no suitable method found for coalesce(TextColumn,int); equality constraints: String
        return coalesce(u.name, ""); // right
    }
}
