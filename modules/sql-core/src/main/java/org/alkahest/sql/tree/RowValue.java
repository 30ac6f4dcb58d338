package org.alkahest.sql.tree;

import java.util.List;

/** Several values side by side, {@code (a, b)}, compared as one: with another row, a list of rows, or the rows of a query. */
public record RowValue(List<Expression> values) implements Expression {
    /** @throws IllegalArgumentException if there are fewer than two values */
    public RowValue {
        values = List.copyOf(values);
        if (values.size() < 2) {
            throw new IllegalArgumentException("a row of " + values.size());
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.rowValue(this);
    }
}
