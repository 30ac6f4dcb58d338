package app;

import static org.alkahest.sql.Sql.insert;

import org.alkahest.sql.Subquery;
import org.alkahest.sql.fixture.Users;

// Only tables are changed.
class inserting_into_a_subquery {
    Object program(Users u, Subquery s) {
        return insert(s); // wrong: Subquery cannot be converted to Table
        return insert(u); // right
    }
}
