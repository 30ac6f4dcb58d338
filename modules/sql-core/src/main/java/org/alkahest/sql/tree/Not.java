package org.alkahest.sql.tree;

/** The negation of a condition. */
public record Not(Expression operand) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.not(this);
    }
}
