package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// A join has a condition; one without is called crossJoin.
class join_without_a_condition {
    Object program(Users u, Addresses a) {
        return select(u.id).join(a); // wrong: required: FromItem,Condition; found:    Addresses
        return select(u.id).crossJoin(a); // right
    }
}
