package org.alkahest.sql.tree;

/** The asterisk of {@code count(*)}. */
public record Star() implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.star(this);
    }
}
