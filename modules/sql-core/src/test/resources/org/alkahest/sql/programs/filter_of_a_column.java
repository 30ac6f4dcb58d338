package app;

import static org.alkahest.sql.Aggregates.filter;
import static org.alkahest.sql.Functions.count;

import org.alkahest.sql.fixture.Users;

// Only functions of many rows choose the rows they take.
class filter_of_a_column {
    Object program(Users u) {
        return filter(u.age, u.active); // wrong: cannot be converted to AggregateExpr
        return filter(count(u.age), u.active); // right
    }
}
