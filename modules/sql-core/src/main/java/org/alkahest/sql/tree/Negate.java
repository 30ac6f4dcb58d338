package org.alkahest.sql.tree;

/** A number with its sign changed. */
public record Negate(Expression operand) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.negate(this);
    }
}
