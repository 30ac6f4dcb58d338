package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/** Types whose values can be compared for equality and nothing more is known of them. */
public record ValueType<T>(SqlType<T> type) implements Family<T, ValueExpr<T>> {

    @Override
    public ValueExpr<T> of(Expression node) {
        return new Handles.Value<>(node, type);
    }
}
