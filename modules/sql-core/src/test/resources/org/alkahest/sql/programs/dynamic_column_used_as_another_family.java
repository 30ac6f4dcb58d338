package app;

import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;

// A looked-up column has the family it was asked for.
class dynamic_column_used_as_another_family {
    Object program(DynamicTable t) {
        TextExpr text = t.get("id", Types.BIGINT); return text; // wrong: equality constraints: NumExpr<Long>; bounds: TextExpr
        TextExpr text = t.get("id", Types.TEXT); return text; // right
    }
}
