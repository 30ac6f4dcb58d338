package app;

import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Windows.allRows;
import static org.alkahest.sql.Windows.over;

import org.alkahest.sql.fixture.Users;

// Operations come after the window.
class operation_over_a_window {
    Object program(Users u) {
        return over(sum(u.age).plus(1), allRows()); // wrong: cannot be converted to AggregateExpr
        return over(sum(u.age), allRows()).plus(1); // right
    }
}
