package org.alkahest.sql.schema;

import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name null for the database to choose
 * @param condition over the columns of the table; its values are written as literals
 * @param dialects on which databases it is created with its table
 */
public record Check(@Nullable ObjectName name, Expression condition, DialectCondition dialects)
        implements Conditional<Check> {

    /** @throws org.alkahest.sql.error.StatementException ALK-2011 if the condition is nested too deep */
    public Check {
        Shape.bounded(condition);
    }

    /** A check that is created everywhere. */
    public Check(@Nullable ObjectName name, Expression condition) {
        this(name, condition, DialectCondition.everywhere());
    }

    @Override
    public Check onlyOn(DialectCondition newCondition) {
        return new Check(name, condition, newCondition);
    }
}
