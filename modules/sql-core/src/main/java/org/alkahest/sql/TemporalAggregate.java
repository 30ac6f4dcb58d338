package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;

/** A date or time that is chosen from many rows. */
public non-sealed interface TemporalAggregate<T>
        extends TemporalExpr<T>, AggregateExpr<T, TemporalExpr<T>, TemporalAggregate<T>> {

    @Override
    default TemporalAggregate<T> aggregate(Expression node) {
        return new Handles.TemporalOfRows<>(node, type());
    }
}
