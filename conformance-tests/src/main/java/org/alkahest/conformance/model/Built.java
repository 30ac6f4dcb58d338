package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.Expr;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.alkahest.sql.TextExpr;

/** A query, and what it selects: numbers, then texts. */
record Built(Select<Row> query, List<NumExpr<Integer>> numbers, List<TextExpr> texts) {
    List<Expr<?>> columns() {
        List<Expr<?>> columns = new ArrayList<>(numbers);
        columns.addAll(texts);
        return columns;
    }
}
