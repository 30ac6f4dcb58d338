package org.alkahest.sql.tree;

/** A column and its new value, in UPDATE. */
public record Assignment(ColumnRef column, Expression value) implements Clause {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.assignment(this);
    }
}
