package org.alkahest.sql.tree;

/** {@code BETWEEN}, both ends included. */
public record Between(Expression operand, Expression low, Expression high, boolean negated) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.between(this);
    }
}
