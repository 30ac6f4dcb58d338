package org.alkahest.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Conflict;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.tree.Query;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT. Columns that are not set get their client default, else what the database fills in. Every method gives a new
 * statement.
 */
public final class Insert implements Statement, Returning {
    private final Table table;
    private final Assignments assignments;
    private final List<Assignments> more;
    private final List<ColumnRef> queryColumns;
    private final @Nullable Query query;
    private final @Nullable Conflict conflict;
    private final Hints hints;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    Insert(Table table) {
        this(table, new Assignments(table), List.of(), List.of(), null, null, Hints.NONE, Bindings.none());
    }

    private Insert(
            Table table,
            Assignments assignments,
            List<Assignments> more,
            List<ColumnRef> queryColumns,
            @Nullable Query query,
            @Nullable Conflict conflict,
            Hints hints,
            Bindings bindings) {
        this.table = table;
        this.assignments = assignments;
        this.more = more;
        this.queryColumns = queryColumns;
        this.query = query;
        this.conflict = conflict;
        this.hints = hints;
        this.bindings = bindings;
    }

    private Insert with(Assignments changed) {
        checkOneRow(query == null, "the rows of a query");
        checkOneRow(more.isEmpty(), "several rows");
        return new Insert(table, changed, more, queryColumns, query, conflict, hints, bindings);
    }

    /** Sets a column of the row; null is SQL NULL. A second value for a column replaces the first. */
    public <T> Insert set(Column<T> column, @Nullable T value) {
        return with(assignments.with(column, value));
    }

    /** Sets a column of the row to an expression. */
    public <T> Insert set(Column<T> column, Expr<? extends T> value) {
        return with(assignments.withExpression(column, value.node()));
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    public <N extends Number> Insert set(NumColumn<N> column, int value) {
        return with(assignments.with(column, Arguments.number(column.type(), value)));
    }

    /**
     * Sets the column of a name, for tables whose columns are not known when the program is written.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1002 if there is no such column, ALK-1001 if the value is not
     *     of its type
     */
    public Insert set(String column, @Nullable Object value) {
        return with(assignments.with(column, value));
    }

    /** Sets a column to NULL. */
    public Insert setNull(Column<?> column) {
        return with(assignments.with(column, null));
    }

    /** Leaves a column to the database, in words. */
    public Insert setDefault(Column<?> column) {
        return with(assignments.withExpression(column, new DefaultValue()));
    }

    /**
     * Inserts the rows of a query; its columns go into the given ones, in order. Client defaults are not filled in.
     *
     * @throws StatementException ALK-1007 if a column has been set
     */
    public Insert from(QueryStatement<?> rows, Column<?>... columns) {
        checkOneRow(assignments.values().isEmpty(), "the rows of a query");
        Assignments targets = new Assignments(table);
        for (Column<?> column : columns) {
            targets = targets.withExpression(column, new DefaultValue());
        }
        List<ColumnRef> references = targets.values().keySet().stream()
                .map(DeclaredColumn::reference)
                .toList();
        return new Insert(table, assignments, List.of(), references, rows.node(), conflict, hints, rows.bindings());
    }

    /**
     * Inserts a row for each item, in their order. The items are read while the statement is executed, and never all at
     * once.
     *
     * @param columns where the value of each column comes from, at least one
     * @throws StatementException ALK-1007 if a column has been set, or none is given
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <S> InsertBatch<S> values(Iterable<? extends S> items, ColumnValue<S, ?>... columns) {
        checkOneRow(assignments.values().isEmpty(), "many rows");
        return new InsertBatch<>(table, items, List.of(columns), conflict, hints);
    }

    /**
     * Inserts a row for each item, each with columns and expressions of its own: what one sets and another leaves to the
     * database, the database fills in for that other one alone. Rows are sent in their order; neighbours that set the same
     * columns to values or to the same expressions go in one statement. The items are read while rows are sent, and never all
     * at once.
     *
     * @param row sets the columns of an item's row, none for a row of defaults
     * @throws StatementException ALK-1007 if a column has been set
     */
    public <S> InsertEach forEach(Iterable<? extends S> items, BiFunction<InsertValues, ? super S, InsertValues> row) {
        checkOneRow(assignments.values().isEmpty() && more.isEmpty(), "many rows");
        checkOneRow(query == null, "the rows of a query");
        return InsertEach.of(
                items, item -> with(row.apply(new InsertValues(table), item).assignments()));
    }

    /**
     * Inserts several rows, each of its own expressions, in one statement. How many there are is part of the statement's
     * shape: for many rows of values there is {@link #values}.
     *
     * @param first sets the columns of the first row
     * @param others set the same columns; the order may differ
     * @throws StatementException ALK-1007 if a row sets no column or other columns than the first one, or a column has been
     *     set
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final Insert rows(UnaryOperator<InsertValues> first, UnaryOperator<InsertValues>... others) {
        checkOneRow(assignments.values().isEmpty(), "several rows");
        checkOneRow(query == null, "the rows of a query");
        Assignments row = first.apply(new InsertValues(table)).someAssignments();
        List<Assignments> rows = new ArrayList<>();
        for (UnaryOperator<InsertValues> other : others) {
            rows.add(other.apply(new InsertValues(table)).sameColumns(row));
        }
        return new Insert(table, row, rows, queryColumns, query, conflict, hints, bindings);
    }

    /**
     * Says what happens to a row that the unique key of these columns refuses; without columns, any unique key. Where a
     * database has MERGE in place of this, rows of a query or of two transactions that have one key are still refused.
     *
     * <p>How many rows count as changed differs: MariaDB counts two where it updates one.
     *
     * @throws StatementException ALK-1006 if a column belongs to another table
     */
    public OnConflict<Insert> onConflict(Column<?>... columns) {
        return OnConflict.ofColumns(table, columns, this::with);
    }

    /** Says what happens to a row that the unique constraint of this name refuses. */
    public OnConflict<Insert> onConflictOn(String constraint) {
        return OnConflict.ofConstraint(table, constraint, this::with);
    }

    private Insert with(Conflict answered) {
        return new Insert(table, assignments, more, queryColumns, query, answered, hints, bindings);
    }

    private Insert with(Hints changed) {
        return new Insert(table, assignments, more, queryColumns, query, conflict, changed, bindings);
    }

    private void checkOneRow(boolean holds, String rows) {
        if (!holds) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "An INSERT of \"" + table + "\" sets columns of one row and takes " + rows + ".",
                            "What was set would stand in none of them.",
                            "Leave set(…) out; give the column to each row, as a column of the query or as from(column,"
                                    + " item -> value)."));
        }
    }

    /** Where the value of a column comes from, for each item of a batch. */
    public static <S, T> ColumnValue<S, T> from(Column<T> column, Function<? super S, ? extends @Nullable T> value) {
        return new ColumnValue<>(column, value);
    }

    /**
     * A comment in front of the statement, and of those given before in their order. Any text is safe. It is part of the
     * statement's shape: for texts that change from call to call there is an option of the engine's executions.
     */
    public Insert comment(String text) {
        return with(hints.withComment(text));
    }

    /**
     * A hint for one dialect, written as it stands behind the word INSERT; the others leave it out. It must be a constant of
     * the program.
     *
     * @param dialect the id of the dialect, such as {@code mariadb}
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if the text is blank or has a question mark
     */
    public Insert hint(String dialect, String text) {
        return with(hints.with(HintText.keyword(dialect, text)));
    }

    /** As {@link #hint(String, String)}, at the end of the statement. */
    public Insert suffix(String dialect, String text) {
        return with(hints.with(HintText.end(dialect, text)));
    }

    /**
     * Gives a parameter its value; the shape is shared with this statement.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> Insert bind(Expr<T> parameter, @Nullable T value) {
        var bound = new Insert(
                table,
                assignments,
                more,
                queryColumns,
                query,
                conflict,
                hints,
                bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    @Override
    public InsertRow node() {
        return node(List.of());
    }

    private InsertRow node(List<Expression> returning) {
        return query != null
                ? ConflictChecks.checked(
                        new InsertRow(
                                table.target(), queryColumns, List.of(), List.of(), query, returning, conflict, hints),
                        table)
                : insertOf(table, assignments, more, returning, conflict, hints);
    }

    static InsertRow row(
            Table table,
            Assignments assignments,
            List<Expression> returning,
            @Nullable Conflict conflict,
            Hints hints) {
        return insertOf(table, assignments, List.of(), returning, conflict, hints);
    }

    private static InsertRow insertOf(
            Table table,
            Assignments first,
            List<Assignments> more,
            List<Expression> returning,
            @Nullable Conflict conflict,
            Hints hints) {
        List<DeclaredColumn<?, ?>> columns = new ArrayList<>(first.values().keySet());
        for (int i = 0; i < table.columnCount(); i++) {
            DeclaredColumn<?, ?> column = table.declared(i);
            if (column.clientDefault() != null && !first.values().containsKey(column)) {
                columns.add(column);
            }
        }
        var node = new InsertRow(
                table.target(),
                columns.stream().map(DeclaredColumn::reference).toList(),
                expressions(first, columns),
                more.stream().map(row -> expressions(row, columns)).toList(),
                null,
                returning,
                conflict,
                hints);
        return ConflictChecks.checked(node, table);
    }

    /** What a row has in these columns: what was set, or what the client makes for the row. */
    private static List<Expression> expressions(Assignments row, List<DeclaredColumn<?, ?>> columns) {
        List<Expression> values = new ArrayList<>();
        for (DeclaredColumn<?, ?> column : columns) {
            Expression set = row.values().get(column);
            values.add(
                    set != null
                            ? set
                            : new Bind(
                                    column.type(),
                                    new Parameter(column.name(), requireNonNull(column.clientDefault()))));
        }
        return values;
    }

    @Override
    public Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(node(), List.of());
            shape = known;
        }
        return known;
    }

    @Override
    public Bindings bindings() {
        return bindings;
    }

    @Override
    public <R> ReturningChange<R> returning(Selection<R> selection) {
        return new ReturningChange<>(node(selection.columns()), selection, bindings);
    }
}
