package org.alkahest.sql.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT: of one or more rows of expressions, of the rows of a query, or of one row of defaults (no columns). Many rows of
 * one shape are a statement of one row with {@linkplain Parameter parameters}, executed for each of them; rows of different
 * expressions are in the statement, and their number is part of its shape.
 *
 * @param columns the columns that get values, in order, each once
 * @param row a value for each column; empty where there is a query
 * @param more the rows behind the first one, with a value for each column too; empty for none
 * @param query the rows to insert, with as many columns; null where there is a row
 * @param conflict what happens to a row that a unique key refuses; null for an error
 * @param hints comments and hints, none for a table
 */
public record InsertRow(
        TableRelation table,
        List<ColumnRef> columns,
        List<Expression> row,
        List<List<Expression>> more,
        @Nullable Query query,
        List<Expression> returning,
        @Nullable Conflict conflict,
        Hints hints)
        implements RowChange {
    public InsertRow {
        columns = List.copyOf(columns);
        row = List.copyOf(row);
        more = more.stream().map(List::copyOf).toList();
        returning = List.copyOf(returning);
        if (!more.isEmpty() && (query != null || columns.isEmpty())) {
            throw new IllegalArgumentException("several rows without columns");
        }
        for (List<Expression> next : more) {
            if (next.size() != columns.size()) {
                throw new IllegalArgumentException(columns.size() + " columns and " + next.size() + " values");
            }
        }
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
        this(table, columns, row, List.of(), query, returning, null, Hints.NONE);
    }

    /** The same INSERT with another answer to a conflict. */
    public InsertRow withConflict(@Nullable Conflict other) {
        return new InsertRow(table, columns, row, more, query, returning, other, hints);
    }

    /** All rows, in order; none where there is a query. */
    public List<List<Expression>> rows() {
        if (query != null) {
            return List.of();
        }
        List<List<Expression>> rows = new ArrayList<>();
        rows.add(row);
        rows.addAll(more);
        return rows;
    }

    /** The same rows, from another query. */
    public InsertRow withQuery(Query other) {
        return new InsertRow(table, columns, row, more, other, returning, conflict, hints);
    }

    /** The same INSERT, giving back other columns. */
    public InsertRow withReturning(List<Expression> outputs) {
        return new InsertRow(table, columns, row, more, query, outputs, conflict, hints);
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
