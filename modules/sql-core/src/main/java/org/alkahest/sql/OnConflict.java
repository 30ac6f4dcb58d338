package org.alkahest.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.Excluded;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/**
 * The unique key whose refusal an INSERT answers, until it is said what it does then. Immutable.
 *
 * @param <I> the INSERT that it gives back
 */
public final class OnConflict<I> {
    private final Table table;
    private final List<ColumnRef> columns;
    private final @Nullable String constraint;
    private final List<Expression> predicate;
    private final Function<Conflict, I> insert;

    private OnConflict(
            Table table,
            List<ColumnRef> columns,
            @Nullable String constraint,
            List<Expression> predicate,
            Function<Conflict, I> insert) {
        this.table = table;
        this.columns = columns;
        this.constraint = constraint;
        this.predicate = predicate;
        this.insert = insert;
    }

    static <I> OnConflict<I> ofColumns(Table table, Column<?>[] columns, Function<Conflict, I> insert) {
        Assignments own = new Assignments(table);
        for (Column<?> column : columns) {
            own = own.withExpression(column, column.node());
        }
        List<ColumnRef> references =
                own.values().keySet().stream().map(DeclaredColumn::reference).toList();
        return new OnConflict<>(table, references, null, List.of(), insert);
    }

    static <I> OnConflict<I> ofConstraint(Table table, String constraint, Function<Conflict, I> insert) {
        return new OnConflict<>(table, List.of(), constraint, List.of(), insert);
    }

    /**
     * Means the unique index with this condition. Write values into it as literals: a database finds the index by its
     * text.
     */
    public OnConflict<I> where(Condition... conditions) {
        return new OnConflict<>(
                table, columns, constraint, Arguments.appended(predicate, Delete.nodes(conditions)), insert);
    }

    /**
     * Leaves the row that is there as it is, and inserts nothing. Such a row is not among those that RETURNING gives back.
     *
     * @throws StatementException ALK-1007 if no unique key of the table has the columns
     */
    public I doNothing() {
        return conflict(new ConflictUpdate(table));
    }

    /**
     * Sets columns of the row that is there to what the refused row brings.
     *
     * @param changed at least one
     * @throws StatementException ALK-1007 if no unique key of the table has the columns of the conflict, or none is to be
     *     set
     */
    public I doUpdate(Column<?>... changed) {
        return doUpdate(update -> {
            ConflictUpdate all = update;
            for (Column<?> column : changed) {
                all = all.setExcluded(column);
            }
            return all;
        });
    }

    /**
     * Changes the row that is there.
     *
     * @throws StatementException ALK-1007 if no unique key of the table has the columns of the conflict, or nothing is set
     */
    public I doUpdate(UnaryOperator<ConflictUpdate> change) {
        ConflictUpdate update = change.apply(new ConflictUpdate(table));
        if (update.assignments().isEmpty()) {
            throw invalid(
                    "The update on a conflict sets no column.",
                    "It would change nothing, and SQL has no such statement.",
                    "Name the columns to set, or say doNothing().");
        }
        return conflict(update);
    }

    private I conflict(ConflictUpdate update) {
        List<List<String>> keys = table.uniqueKeys();
        if (!columns.isEmpty() && predicate.isEmpty() && !keys.isEmpty()) {
            checkKey(keys);
        }
        return insert.apply(
                new Conflict(columns, constraint, predicate, update.assignments(), update.conditions(), keys));
    }

    private void checkKey(List<List<String>> keys) {
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        if (keys.stream().noneMatch(key -> names.equals(new HashSet<>(key)))) {
            throw invalid(
                    "No unique key of \"" + table + "\" has the columns " + names + ".",
                    "Its keys are " + keys + ", and only those refuse a row.",
                    "Name the columns of one of them, or declare the key.");
        }
    }

    private static StatementException invalid(String what, String why, String fix) {
        return new StatementException(ErrorCode.INVALID_STATEMENT, ErrorText.of(what, why, fix));
    }

    /** The text that the refused row brings for a column that the INSERT sets. */
    public static TextExpr excluded(TextColumn column) {
        return new Handles.Text(proposed(column), column.type());
    }

    /** The number that the refused row brings for a column that the INSERT sets. */
    public static <N extends Number> NumExpr<N> excluded(NumColumn<N> column) {
        return new Handles.Num<>(proposed(column), column.type());
    }

    /** The truth value that the refused row brings for a column that the INSERT sets. */
    public static Condition excluded(BoolColumn column) {
        return new Handles.Bool(proposed(column), column.type());
    }

    /** The time that the refused row brings for a column that the INSERT sets. */
    public static <T> TemporalExpr<T> excluded(TemporalColumn<T> column) {
        return new Handles.Temporal<>(proposed(column), column.type());
    }

    /** The value that the refused row brings for a column that the INSERT sets. */
    public static <T> ValueExpr<T> excluded(ValueColumn<T> column) {
        return new Handles.Value<>(proposed(column), column.type());
    }

    static Expression proposed(DeclaredColumn<?, ?> column) {
        return new Excluded(column.reference());
    }
}
