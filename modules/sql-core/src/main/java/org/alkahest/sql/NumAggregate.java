package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;

/** A number that is made of many rows. */
public non-sealed interface NumAggregate<N extends Number>
        extends NumExpr<N>, AggregateExpr<N, NumExpr<N>, NumAggregate<N>> {

    @Override
    default NumAggregate<N> aggregate(Expression node) {
        return new Handles.NumOfRows<>(node, type());
    }
}
