package org.alkahest.sql;

import java.util.Iterator;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of a row for each of many items. Its shape is that of one row, whatever the number of items.
 *
 * @param <S> the class of an item
 */
public final class InsertBatch<S> implements Batch {
    private final Table table;
    private final Iterable<? extends S> items;
    private final Assignments assignments;
    private final Parameter[] parameters;
    private final List<ColumnValue<S, ?>> columns;
    private final @Nullable Conflict conflict;
    private final Hints hints;

    InsertBatch(
            Table table,
            Iterable<? extends S> items,
            List<ColumnValue<S, ?>> columns,
            @Nullable Conflict conflict,
            Hints hints) {
        this.table = table;
        this.items = items;
        this.parameters = new Parameter[columns.size()];
        this.columns = columns;
        this.conflict = conflict;
        this.hints = hints;
        if (columns.isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "An INSERT of many rows sets no column.",
                            "The items are of no use to it.",
                            "Say where the values come from: .values(items, from(column, Item::value), …)."));
        }
        Assignments template = new Assignments(table);
        for (int i = 0; i < parameters.length; i++) {
            ColumnValue<S, ?> column = columns.get(i);
            parameters[i] = new Parameter(column.column().name());
            template = template.withExpression(
                    column.column(), new Bind(column.column().type(), parameters[i]));
        }
        this.assignments = template;
    }

    @Override
    public InsertRow node() {
        return Insert.row(table, assignments, List.of(), conflict, hints);
    }

    @Override
    public Iterable<Bindings> rows() {
        return () -> {
            Iterator<? extends S> iterator = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Bindings next() {
                    return row(iterator.next());
                }
            };
        };
    }

    private Bindings row(S item) {
        @Nullable Object[] row = new Object[parameters.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = columns.get(i).value().apply(item);
        }
        return Bindings.sharing(parameters, row);
    }

    /**
     * Says what happens to a row that the unique key of these columns refuses; see {@link Insert#onConflict}.
     *
     * @throws StatementException ALK-1006 if a column belongs to another table
     */
    public OnConflict<InsertBatch<S>> onConflict(Column<?>... target) {
        return OnConflict.ofColumns(table, target, this::with);
    }

    /** Says what happens to a row that the unique constraint of this name refuses. */
    public OnConflict<InsertBatch<S>> onConflictOn(String constraint) {
        return OnConflict.ofConstraint(table, constraint, this::with);
    }

    private InsertBatch<S> with(Conflict answered) {
        return new InsertBatch<>(table, items, columns, answered, hints);
    }

    /** Gives back something for each row, in any order; see {@link ReturningBatch#inParameterOrder}. */
    public <R> ReturningBatch<R> returning(Selection<R> selection) {
        InsertRow node = Insert.row(table, assignments, selection.columns(), conflict, hints);
        return new ReturningBatch<>(node, selection, rows(), Shape.of(node, List.of()), false);
    }

    /** Gives back two things for each row, in any order; see {@link ReturningBatch#inParameterOrder}. */
    public <A, B> ReturningBatch<Row2<A, B>> returning(Selection<A> a, Selection<B> b) {
        return returning(Rows.row(a, b));
    }
}
