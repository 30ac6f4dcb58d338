package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/** Types whose values are dates or times. */
public record TemporalType<T>(SqlType<T> type) implements Family<T, TemporalExpr<T>> {

    @Override
    public TemporalExpr<T> of(Expression node) {
        return new Handles.Temporal<>(node, type);
    }
}
