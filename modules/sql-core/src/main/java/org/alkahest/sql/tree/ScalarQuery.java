package org.alkahest.sql.tree;

/** A query of one column and at most one row, used as a value; no row is NULL. */
public record ScalarQuery(Query query) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.scalarQuery(this);
    }
}
