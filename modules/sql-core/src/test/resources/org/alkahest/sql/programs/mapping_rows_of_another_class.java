package app;

import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.fixture.Users;

// A mapping takes the rows that the query has.
class mapping_rows_of_another_class {
    Object program(Users u) {
        return select(u.id).map((String text) -> text); // wrong: Function<? super Long,
        return select(u.id).map((Long number) -> number); // right
    }
}
