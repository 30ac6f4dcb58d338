package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/** A pattern match; {@code escape} is the character that makes the next one literal, null for the database's default. */
public record Like(
        Expression operand, Expression pattern, @Nullable Character escape, boolean negated) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.like(this);
    }
}
