package app;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Sql.update;

import org.alkahest.sql.fixture.Users;

// Only columns are set.
// javac takes 18 lines to say so: it lists every overload, and generic ones with their type variables.
class setting_an_expression {
    Object program(Users u) {
        return update(u).set(lower(u.name), "x"); // wrong: no suitable method found for set(TextExpr,String); TextExpr cannot be converted to Column
        return update(u).set(u.name, "x"); // right
    }
}
