package app;

import org.alkahest.sql.Ddl;
import org.alkahest.sql.Sql;
import org.alkahest.sql.fixture.Users;

// A view that is there is left as it is or replaced, not both.
class view_that_stays_and_is_replaced {
    Object program(Users view, Users u) {
        return Ddl.createView(view, Sql.select(u.id)).ifNotExists().orReplace(); // wrong: cannot find symbol; method orReplace()
        return Ddl.createView(view, Sql.select(u.id)).orReplace(); // right
    }
}
