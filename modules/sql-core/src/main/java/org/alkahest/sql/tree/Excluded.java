package org.alkahest.sql.tree;

/**
 * The value that a row brings for a column when a unique key refuses it; stands in what a {@link Conflict} sets, and in its
 * condition.
 */
public record Excluded(ColumnRef column) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.excluded(this);
    }
}
