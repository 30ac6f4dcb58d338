package app;

import static org.alkahest.sql.Sql.update;

import org.alkahest.sql.Subquery;
import org.alkahest.sql.fixture.Users;

// A column of a query cannot be set.
// javac takes 23 lines to say so: it lists every overload, and generic ones with their type variables.
class setting_a_column_of_a_subquery {
    Object program(Users u, Subquery s) {
        return update(u).set(s.column(u.name), "x"); // wrong: no suitable method found for set(TextExpr,String)
        return update(u).set(u.name, "x"); // right
    }
}
