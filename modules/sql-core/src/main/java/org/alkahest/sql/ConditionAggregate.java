package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;

/** Whether something holds for many rows. */
public non-sealed interface ConditionAggregate
        extends Condition, AggregateExpr<Boolean, Condition, ConditionAggregate> {

    @Override
    default ConditionAggregate aggregate(Expression node) {
        return new Handles.BoolOfRows(node, type());
    }
}
