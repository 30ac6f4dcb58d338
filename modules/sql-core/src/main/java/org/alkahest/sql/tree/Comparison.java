package org.alkahest.sql.tree;

/** Two values compared. */
public record Comparison(ComparisonOperator operator, Expression left, Expression right) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.comparison(this);
    }
}
