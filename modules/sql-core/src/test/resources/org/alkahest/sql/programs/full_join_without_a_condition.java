package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// A full join has a condition; inner and left joins may follow a foreign key instead.
class full_join_without_a_condition {
    Object program(Users u, Addresses a) {
        return select(u.id).fullJoin(a); // wrong: required: FromItem,Condition; found:    Addresses
        return select(u.id).join(a); // right
    }
}
