package app;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// A column is compared with columns of its own class.
class columns_of_different_types_compared {
    Object program(Users u, Addresses a) {
        return u.id.eq(u.name); // wrong: TextColumn cannot be converted to
        return u.id.eq(a.userId); // right
    }
}
