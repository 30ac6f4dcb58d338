package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/** A typed place for one value of a lifted statement; {@code index} is the value's position in the key walk, from 0. */
public record Slot(SqlType<?> type, int index) implements Expression {
    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.slot(this);
    }
}
