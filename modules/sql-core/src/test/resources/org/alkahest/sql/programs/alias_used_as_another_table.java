package app;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// An alias has the class of its table.
class alias_used_as_another_table {
    Addresses program(Users u, Addresses a) {
        return u.as("other"); // wrong: Users cannot be converted to Addresses
        return a.as("other"); // right
    }
}
