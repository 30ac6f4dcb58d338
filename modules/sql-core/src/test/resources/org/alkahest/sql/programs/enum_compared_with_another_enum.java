package app;

import org.alkahest.sql.fixture.Color;
import org.alkahest.sql.fixture.Users;

// An enum column takes the constants of its own enum.
class enum_compared_with_another_enum {
    Object program(Users u) {
        return u.color.eq(Thread.State.NEW); // wrong: State cannot be converted to Color
        return u.color.eq(Color.RED); // right
    }
}
