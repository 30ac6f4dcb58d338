package app;

import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Sql.select;

import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// A query becomes a value first.
class cast_of_a_query {
    Object program(Users u) {
        return cast(select(u.id), Types.TEXT); // wrong: Select<A> conforms to Expr<?>
        return cast(select(u.id).scalar(u.id), Types.TEXT); // right
    }
}
