package app;

import java.util.UUID;
import org.alkahest.sql.fixture.Users;

// Only values with an order are compared by it.
class order_of_a_uuid {
    Object program(Users u) {
        return u.token.lt(UUID.randomUUID()); // wrong: cannot find symbol; method lt(UUID)
        return u.token.ne(UUID.randomUUID()); // right
    }
}
