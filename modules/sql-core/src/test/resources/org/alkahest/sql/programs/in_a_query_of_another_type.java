package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// IN takes a query of the class of the column.
// javac takes 13 lines to say so: it lists every overload, and generic ones with their type variables.
class in_a_query_of_another_type {
    Object program(Users u, Addresses a) {
        return u.id.in(select(a.email)); // wrong: no suitable method found for in(Select<String>); equality constraints: String
        return u.id.in(select(a.userId)); // right
    }
}
