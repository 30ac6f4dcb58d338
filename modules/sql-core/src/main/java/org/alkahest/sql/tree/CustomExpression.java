package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/** A node from outside the tree, used as a value. */
public record CustomExpression(CustomNode node, SqlType<?> type) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.customExpression(this);
    }
}
