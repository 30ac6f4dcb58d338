package org.alkahest.sql;

import java.time.Duration;
import org.alkahest.sql.tree.Expression;

/** A length of time that is chosen from many rows. */
public non-sealed interface IntervalAggregate
        extends IntervalExpr, AggregateExpr<Duration, IntervalExpr, IntervalAggregate> {

    @Override
    default IntervalAggregate aggregate(Expression node) {
        return new Handles.IntervalOfRows(node, type());
    }
}
