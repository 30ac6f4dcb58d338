package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/** The handles of expressions that are not columns, one record a family. */
final class Handles {
    private Handles() {}

    record Text(Expression node, SqlType<String> type) implements TextExpr {}

    record Num<N extends Number>(Expression node, SqlType<N> type) implements NumExpr<N> {}

    record Bool(Expression node, SqlType<Boolean> type) implements Condition {}

    record Temporal<T>(Expression node, SqlType<T> type) implements TemporalExpr<T> {}

    record Value<T>(Expression node, SqlType<T> type) implements ValueExpr<T> {}
}
