package app;

import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Select;

// A parameter takes values of its own class.
class parameter_bound_to_another_type {
    Object program(Select<Long> s, NumExpr<Long> id) {
        return s.bind(id, "5"); // wrong: found:    NumExpr<Long>,String; equality constraints: Long
        return s.bind(id, 5L); // right
    }
}
