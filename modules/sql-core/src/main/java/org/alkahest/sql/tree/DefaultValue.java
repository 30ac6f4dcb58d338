package org.alkahest.sql.tree;

/** The keyword DEFAULT in a row to insert. */
public record DefaultValue() implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.defaultValue(this);
    }
}
