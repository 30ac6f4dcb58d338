package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.Not;

/** An expression that is true, false or, in SQL, unknown. */
public interface Condition extends InFamily<Boolean, Condition> {

    /** The handle of a node that is a condition. */
    static Condition of(Expression node) {
        return new Handles.Bool(node, Types.BOOLEAN.type());
    }

    @Override
    default Family<Boolean, Condition> family() {
        return new BoolType(type());
    }

    default Condition and(Condition other) {
        return joined(LogicalOperator.AND, other);
    }

    default Condition or(Condition other) {
        return joined(LogicalOperator.OR, other);
    }

    default Condition not() {
        return of(new Not(node()));
    }

    private Condition joined(LogicalOperator operator, Condition other) {
        Expression left = node();
        Expression right = other.node();
        return of(
                left instanceof Logical chain && chain.operator() == operator
                        ? new Logical(operator, Arguments.appended(chain.operands(), right))
                        : new Logical(operator, List.of(left, right)));
    }
}
