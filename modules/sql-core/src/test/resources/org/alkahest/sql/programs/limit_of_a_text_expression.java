package app;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;

import org.alkahest.sql.fixture.Users;

// A limit is a number.
class limit_of_a_text_expression {
    Object program(Users u) {
        return select(u.id).limit(value("10")); // wrong: TextExpr cannot be converted to
        return select(u.id).limit(value(10)); // right
    }
}
