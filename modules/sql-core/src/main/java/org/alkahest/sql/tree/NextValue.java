package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/** The next value of a sequence. */
public record NextValue(TableName sequence, SqlType<?> type) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.nextValue(this);
    }
}
