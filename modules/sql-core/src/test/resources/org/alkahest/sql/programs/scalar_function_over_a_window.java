package app;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.partitionBy;

import org.alkahest.sql.fixture.Users;

// Only functions of many rows have a value over a window.
class scalar_function_over_a_window {
    Object program(Users u) {
        return over(lower(u.name), partitionBy(u.age)); // wrong: cannot be converted to AggregateExpr
        return over(max(u.name), partitionBy(u.age)); // right
    }
}
