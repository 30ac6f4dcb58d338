package app;

import org.alkahest.sql.fixture.Users;

// Truth has no order.
class between_on_a_boolean {
    Object program(Users u) {
        return u.active.between(false, true); // wrong: cannot find symbol; method between(boolean,boolean)
        return u.age.between(1, 2); // right
    }
}
