package app;

import org.alkahest.sql.Cte;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.fixture.Users;

// A column of a common table expression has the family of what was selected.
class cte_column_used_as_another_family {
    Object program(Users u, Cte c) {
        NumExpr<Long> id = c.column(u.name); return id; // wrong: equality constraints: TextExpr; bounds: NumExpr<Long>
        NumExpr<Long> id = c.column(u.id); return id; // right
    }
}
