package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT: of one row of expressions, of the rows of a query, or of one row of defaults (no columns). Many rows of one
 * shape are one such statement with {@linkplain Parameter parameters}, executed for each of them.
 *
 * @param columns the columns that get values, in order, each once
 * @param row a value for each column; empty where there is a query
 * @param query the rows to insert, with as many columns; null where there is a row
 * @param conflict what happens to a row that a unique key refuses; null for an error
 * @param hints comments and hints, none for a table
 */
public record InsertRow(
        TableRelation table,
        List<ColumnRef> columns,
        List<Expression> row,
        @Nullable Query query,
        List<Expression> returning,
        @Nullable Conflict conflict,
        Hints hints)
        implements RowChange {
    public InsertRow {
        columns = List.copyOf(columns);
        row = List.copyOf(row);
        returning = List.copyOf(returning);
        if (query == null ? row.size() != columns.size() : !row.isEmpty()) {
            throw new IllegalArgumentException(columns.size() + " columns and " + row.size() + " values");
        }
    }

    /** An INSERT that fails where a unique key refuses a row. */
    public InsertRow(
            TableRelation table,
            List<ColumnRef> columns,
            List<Expression> row,
            @Nullable Query query,
            List<Expression> returning) {
        this(table, columns, row, query, returning, null, Hints.NONE);
    }

    /** The same INSERT with another answer to a conflict. */
    public InsertRow withConflict(@Nullable Conflict other) {
        return new InsertRow(table, columns, row, query, returning, other, hints);
    }

    /** The same rows, from another query. */
    public InsertRow withQuery(Query other) {
        return new InsertRow(table, columns, row, other, returning, conflict, hints);
    }

    /** The same INSERT, giving back other columns. */
    public InsertRow withReturning(List<Expression> outputs) {
        return new InsertRow(table, columns, row, query, outputs, conflict, hints);
    }

    /** The same INSERT, giving nothing back. */
    public InsertRow withoutReturning() {
        return withReturning(List.of());
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.insert(this);
    }
}
