package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.DefaultValue;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.UpdateRows;
import org.jspecify.annotations.Nullable;

/** An UPDATE of the rows of one table for which all conditions hold. Every method gives a new statement. */
public final class Update implements Statement, Returning {
    private final Table table;
    private final Assignments assignments;
    private final List<Relation> from;
    private final List<Expression> where;
    private final Hints hints;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    Update(Table table) {
        this(table, new Assignments(table), List.of(), List.of(), Hints.NONE, Bindings.none());
    }

    private Update(
            Table table,
            Assignments assignments,
            List<Relation> from,
            List<Expression> where,
            Hints hints,
            Bindings bindings) {
        this.table = table;
        this.assignments = assignments;
        this.from = from;
        this.where = where;
        this.hints = hints;
        this.bindings = bindings;
    }

    private Update with(Assignments changed) {
        return new Update(table, changed, from, where, hints, bindings);
    }

    private Update with(Hints changed) {
        return new Update(table, assignments, from, where, changed, bindings);
    }

    /** Sets a column; null is SQL NULL. A second value for a column replaces the first. */
    public <T> Update set(Column<T> column, @Nullable T value) {
        return with(assignments.with(column, value));
    }

    /** Sets a column to an expression, which may read the row as it was. */
    public <T> Update set(Column<T> column, Expr<? extends T> value) {
        return with(assignments.withExpression(column, value.node()));
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    public <N extends Number> Update set(NumColumn<N> column, int value) {
        return with(assignments.with(column, Arguments.number(column.type(), value)));
    }

    /**
     * Sets the column of a name, for tables whose columns are not known when the program is written.
     *
     * @throws StatementException ALK-1002 if there is no such column, ALK-1001 if the value is not of its type
     */
    public Update set(String column, @Nullable Object value) {
        return with(assignments.with(column, value));
    }

    /** Sets a column to NULL. */
    public Update setNull(Column<?> column) {
        return with(assignments.with(column, null));
    }

    /** Sets a column to its default. */
    public Update setDefault(Column<?> column) {
        return with(assignments.withExpression(column, new DefaultValue()));
    }

    /**
     * Reads from other tables and queries too, and from those given before: columns can be set to what is there, and
     * conditions say which rows belong together. A row must find one partner at most: with several it is left open which
     * of them it gets, and some databases refuse the statement.
     */
    public Update from(FromItem... items) {
        Relation[] relations = FromItem.relations(items);
        return new Update(table, assignments, Arguments.appended(from, relations), where, hints, bindings);
    }

    /** Changes the rows for which all conditions hold, and those given before; without conditions every row. */
    public Update where(Condition... conditions) {
        return new Update(
                table, assignments, from, Arguments.appended(where, Delete.nodes(conditions)), hints, bindings);
    }

    /**
     * Changes a row for each item, found by its primary key: those of the columns that belong to the key find the row, the
     * others are set, beside what was set before. Conditions given before hold for every row. The items are read while the
     * statement is executed, and never all at once.
     *
     * @param columns where the value of each column comes from, by {@link Insert#from}
     * @throws StatementException ALK-1007 if a column of the primary key is missing, or nothing is set; ALK-1006 if a column
     *     belongs to another table
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <S> ChangeBatch values(Iterable<? extends S> items, ColumnValue<S, ?>... columns) {
        List<ColumnValue<S, ?>> all = List.of(columns);
        var rows = new KeyedRows<>(table, all, "An UPDATE");
        Update one = new Update(
                table,
                rows.assignments(assignments),
                from,
                Arguments.appended(where, rows.conditions(false).toArray(new Expression[0])),
                hints,
                bindings);
        return ChangeBatch.of(one.node(), items, all, rows.parameters());
    }

    /**
     * A comment in front of the statement, and of those given before in their order. Any text is safe. It is part of the
     * statement's shape: for texts that change from call to call there is an option of the engine's executions.
     */
    public Update comment(String text) {
        return with(hints.withComment(text));
    }

    /**
     * A hint for one dialect, written as it stands behind the word UPDATE; the others leave it out. It must be a constant of
     * the program.
     *
     * @param dialect the id of the dialect, such as {@code mariadb}
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if the text is blank or has a question mark
     */
    public Update hint(String dialect, String text) {
        return with(hints.with(HintText.keyword(dialect, text)));
    }

    /** As {@link #hint(String, String)}, at the end of the statement. */
    public Update suffix(String dialect, String text) {
        return with(hints.with(HintText.end(dialect, text)));
    }

    /**
     * Gives a parameter its value; the shape is shared with this statement.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> Update bind(Expr<T> parameter, @Nullable T value) {
        var bound =
                new Update(table, assignments, from, where, hints, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    @Override
    public UpdateRows node() {
        return node(List.of());
    }

    private UpdateRows node(List<Expression> returning) {
        if (assignments.values().isEmpty()) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "An UPDATE of \"" + table + "\" sets no column.",
                            "It would change nothing, and SQL has no such statement.",
                            "Add .set(column, value)."));
        }
        return new UpdateRows(table.target(), OnUpdate.completed(table, assignments), from, where, returning, hints);
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
