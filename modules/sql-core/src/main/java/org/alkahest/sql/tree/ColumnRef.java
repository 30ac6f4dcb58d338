package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/**
 * A column of a source. Equality is identity, so that a reference to a column of a base table is its own shape.
 */
public record ColumnRef(Source source, String name, SqlType<?> type) implements Expression {
    public ColumnRef {
        Identifiers.checked(name);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.columnRef(this);
    }
}
