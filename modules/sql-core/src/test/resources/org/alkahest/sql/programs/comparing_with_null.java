package app;

import org.alkahest.sql.fixture.Users;

// Nothing is equal to NULL; there is a test for it.
class comparing_with_null {
    Object program(Users u) {
        return u.name.eq(null); // wrong: reference to eq is ambiguous
        return u.name.isNull(); // right
    }
}
