package app;

import org.alkahest.sql.Ddl;
import org.alkahest.sql.fixture.Users;

// What is altered is there; no database can be asked to look first.
class altering_where_there_is_none {
    Object program(Users u) {
        return Ddl.alterDefault(u.age).ifExists(); // wrong: cannot find symbol; method ifExists()
        return Ddl.dropColumn(u, "age").ifExists(); // right
    }
}
