package app;

import org.alkahest.sql.Ddl;
import org.alkahest.sql.fixture.Users;

// Only columns are altered.
class altering_an_expression {
    Object program(Users u) {
        return Ddl.alterType(u.name.concat("!")); // wrong: TextExpr cannot be converted to Column<?>
        return Ddl.alterType(u.name); // right
    }
}
