package org.alkahest.sql.tree;

import org.alkahest.sql.type.SqlType;

/**
 * In ORDER BY, a column that the query selects, by its place: what a row is ordered by is then the very value that is selected, and not
 * another expression that looks like it. A database that is to order distinct or combined rows demands no less.
 *
 * @param index from 0; in combined queries the place in the first of them
 */
public record OutputColumn(int index, SqlType<?> type) implements Expression {
    public OutputColumn {
        if (index < 0) {
            throw new IllegalArgumentException("a place of " + index);
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.outputColumn(this);
    }
}
