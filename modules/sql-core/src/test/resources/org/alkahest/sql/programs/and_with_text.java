package app;

import org.alkahest.sql.fixture.Users;

// Only conditions are joined by AND.
class and_with_text {
    Object program(Users u) {
        return u.active.and(u.name); // wrong: TextColumn cannot be converted to Condition
        return u.active.and(u.name.eq("x")); // right
    }
}
