package app;

import static org.alkahest.sql.Functions.when;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// A CASE branches on conditions.
class case_on_a_number {
    Object program(Users u, Addresses a) {
        return when(u.active, u.name).when(u.age, a.email).end(); // wrong: NumColumn<Integer> cannot be converted to Condition
        return when(u.active, u.name).when(u.age.gt(1), a.email).end(); // right
    }
}
