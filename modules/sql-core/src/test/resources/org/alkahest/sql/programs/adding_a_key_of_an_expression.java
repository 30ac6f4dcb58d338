package app;

import org.alkahest.sql.Ddl;
import org.alkahest.sql.fixture.Users;

// A key has columns; what is unique about an expression is an index.
class adding_a_key_of_an_expression {
    Object program(Users u) {
        return Ddl.addUnique(u, "uq_name", u.name.concat("!")); // wrong: TextExpr cannot be converted to Column<?>
        return Ddl.addUnique(u, "uq_name", u.name); // right
    }
}
