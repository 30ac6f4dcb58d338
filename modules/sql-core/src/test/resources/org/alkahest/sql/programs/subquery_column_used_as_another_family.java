package app;

import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.fixture.Users;

// A column of a subquery has the family of what was selected.
class subquery_column_used_as_another_family {
    Object program(Users u, Subquery s) {
        TextExpr text = s.column(u.id); return text; // wrong: equality constraints: NumExpr<Long>; bounds: TextExpr
        TextExpr text = s.column(u.name); return text; // right
    }
}
