package app;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// IN takes elements of the class of the column.
class in_with_elements_of_another_type {
    Object program(Users u, Addresses a) {
        return u.id.in("a", "b"); // wrong: String cannot be converted to Long
        return u.id.in(1L, 2L); // right
    }
}
