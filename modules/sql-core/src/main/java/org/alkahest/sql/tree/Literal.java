package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A value written into the SQL text, and so part of the statement's shape; null is SQL NULL. */
public record Literal(SqlType<?> type, @Nullable Object value) implements Expression {
    public Literal {
        if (!type.accepts(value)) {
            throw Bind.wrongType(type, value);
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.literal(this);
    }
}
