package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// Combined queries have rows of one class.
class union_of_different_rows {
    Object program(Users u, Addresses a) {
        return select(u.id, u.name).union(select(u.name, u.id)); // wrong: incompatible equality constraints Long,String
        return select(u.id, u.name).union(select(a.userId, a.email)); // right
    }
}
