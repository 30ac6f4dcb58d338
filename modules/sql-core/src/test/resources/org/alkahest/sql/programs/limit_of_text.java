package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// A limit is a number.
class limit_of_text {
    Object program(Users u) {
        return select(u.id).limit("10"); // wrong: String cannot be converted to
        return select(u.id).limit(10); // right
    }
}
