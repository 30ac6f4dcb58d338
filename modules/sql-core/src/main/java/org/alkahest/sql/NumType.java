package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/** Types whose values are numbers. */
public record NumType<N extends Number>(SqlType<N> type) implements Family<N, NumExpr<N>> {

    @Override
    public NumExpr<N> of(Expression node) {
        return new Handles.Num<>(node, type);
    }
}
