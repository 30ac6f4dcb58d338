package org.alkahest.sql.tree;

/** {@code IS NULL}, or {@code IS NOT NULL} if negated. */
public record IsNull(Expression operand, boolean negated) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.isNull(this);
    }
}
