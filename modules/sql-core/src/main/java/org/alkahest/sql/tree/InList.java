package org.alkahest.sql.tree;

/** Membership in a list of values: {@code list} is a {@link BindList}, and a {@link ListSlot} once lifted. An empty list has no members. */
public record InList(Expression operand, Expression list, boolean negated) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.inList(this);
    }
}
