package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/** A value converted by the database. */
public record Cast(Expression operand, SqlType<?> type) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.cast(this);
    }
}
