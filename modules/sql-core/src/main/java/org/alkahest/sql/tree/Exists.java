package org.alkahest.sql.tree;

/** Whether a query has a row. */
public record Exists(Query query) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.exists(this);
    }
}
