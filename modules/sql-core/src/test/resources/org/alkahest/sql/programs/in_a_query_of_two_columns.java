package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;

// IN takes a query of one column.
class in_a_query_of_two_columns {
    Object program(Users u, Addresses a) {
        return u.id.in(select(a.userId, a.email)); // wrong: no suitable method found for in(Select2<Long,String>); QueryStatement<? extends Long>
        return u.id.in(select(a.userId)); // right
    }
}
