package app;

import static org.alkahest.sql.Functions.when;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// All branches of a CASE have the class of the first.
class case_branches_of_mixed_types {
    Object program(Users u, Addresses a) {
        return when(u.active, u.name).when(u.age.lt(3), u.id).otherwise("none"); // wrong: NumColumn<Long> cannot be converted to
        return when(u.active, u.name).when(u.age.lt(3), a.email).otherwise("none"); // right
    }
}
