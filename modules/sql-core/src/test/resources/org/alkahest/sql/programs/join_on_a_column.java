package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// A join has a condition.
class join_on_a_column {
    Object program(Users u, Addresses a) {
        return select(u.id).join(a, a.userId); // wrong: NumColumn<Long> cannot be converted to Condition
        return select(u.id).join(a, a.userId.eq(u.id)); // right
    }
}
