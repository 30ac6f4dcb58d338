package app;

import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// EXISTS takes a query.
class exists_of_a_condition {
    Object program(Users u) {
        return exists(u.active); // wrong: BoolColumn cannot be converted to QueryStatement
        return exists(select(u.id).where(u.active)); // right
    }
}
