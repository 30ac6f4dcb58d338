package app;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// HAVING takes conditions.
class having_a_number {
    Object program(Users u) {
        return select(u.name).groupBy(u.name).having(count()); // wrong: NumAggregate<Long> cannot be converted to Condition
        return select(u.name).groupBy(u.name).having(count().gt(1)); // right
    }
}
