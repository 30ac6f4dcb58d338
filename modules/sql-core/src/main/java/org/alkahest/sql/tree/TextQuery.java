package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;

/**
 * A statement written by the user as SQL text.
 *
 * @param columns the names and types of the columns it yields, in order; empty for a statement without rows
 */
public record TextQuery(List<TextPart> parts, List<Column> columns) implements Query {
    public TextQuery {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    /** A column that the text yields. */
    public record Column(String name, SqlType<?> type) {}

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.text(this);
    }
}
