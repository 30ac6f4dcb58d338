package app;

import static org.alkahest.sql.Functions.cast;

import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Users;

// A cast gives the family of its target.
class cast_used_as_another_family {
    Object program(Users u) {
        TextExpr text = cast(u.name, Types.BIGINT); return text; // wrong: equality constraints: NumExpr<Long>; bounds: TextExpr
        TextExpr text = cast(u.name, Types.TEXT); return text; // right
    }
}
