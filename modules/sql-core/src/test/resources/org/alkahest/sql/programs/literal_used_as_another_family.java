package app;

import static org.alkahest.sql.Values.literal;

import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;

// A literal has the family it is given.
class literal_used_as_another_family {
    Object program() {
        TextExpr text = literal(1L, Types.BIGINT); return text; // wrong: equality constraints: NumExpr<Long>; bounds: TextExpr
        TextExpr text = literal("1", Types.TEXT); return text; // right
    }
}
