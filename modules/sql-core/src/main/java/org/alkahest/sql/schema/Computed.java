package org.alkahest.sql.schema;

import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Expression;

/**
 * GENERATED ALWAYS AS an expression.
 *
 * @param expression over other columns of the same row; its values are written as literals
 * @param stored whether the value is kept with the row, and computed when the row is written; otherwise when it is read
 */
public record Computed(Expression expression, boolean stored) {
    /** @throws org.alkahest.sql.error.StatementException ALK-2011 if the expression is nested too deep */
    public Computed {
        Shape.bounded(expression);
    }
}
