package org.alkahest.sql.tree;

/** A value with a name of its own in the select list. */
public record Label(Expression operand, String name) implements Expression {
    public Label {
        Identifiers.checked(name);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.label(this);
    }
}
