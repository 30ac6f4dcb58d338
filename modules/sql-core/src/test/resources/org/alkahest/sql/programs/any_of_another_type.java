package app;

import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// The rows of a query behind ANY have the type of what they are compared with.
// javac takes 16 lines to say so: it lists every overload, and generic ones with their type variables.
class any_of_another_type {
    Object program(Users u) {
        return u.age.gt(any(select(u.name))); // wrong: Quantified<String>
        return u.age.gt(any(select(u.age))); // right
    }
}
