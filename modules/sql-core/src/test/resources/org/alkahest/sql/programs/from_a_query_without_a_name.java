package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// A query in FROM has a name.
class from_a_query_without_a_name {
    Object program(Users u, Addresses a) {
        return select(u.id).from(select(u.id)); // wrong: found:    Select<Long>; conforms to FromItem
        return select(u.id).from(u, select(a.id).as("s")); // right
    }
}
