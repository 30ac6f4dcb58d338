package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/** A typed place for the values of an IN list; {@code index} is the list's position in the key walk, from 0. */
public record ListSlot(SqlType<?> type, int index) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.listSlot(this);
    }
}
