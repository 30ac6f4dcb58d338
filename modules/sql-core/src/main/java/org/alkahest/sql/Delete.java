package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.Relation;
import org.jspecify.annotations.Nullable;

/** A DELETE of the rows of one table for which all conditions hold. Every method gives a new statement. */
public final class Delete implements Statement, Returning {
    private final Table table;
    private final List<Relation> using;
    private final List<Expression> where;
    private final Hints hints;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    Delete(Table table) {
        this(table, List.of(), List.of(), Hints.NONE, Bindings.none());
    }

    private Delete(Table table, List<Relation> using, List<Expression> where, Hints hints, Bindings bindings) {
        this.table = table;
        this.using = using;
        this.where = where;
        this.hints = hints;
        this.bindings = bindings;
    }

    private Delete with(Hints changed) {
        return new Delete(table, using, where, changed, bindings);
    }

    /**
     * Reads from other tables and queries too, and from those given before: a row goes where it finds a partner there for
     * which the conditions hold.
     */
    public Delete using(FromItem... items) {
        return new Delete(table, Arguments.appended(using, FromItem.relations(items)), where, hints, bindings);
    }

    /** Deletes the rows for which all conditions hold, and those given before; without conditions every row. */
    public Delete where(Condition... conditions) {
        return new Delete(table, using, Arguments.appended(where, nodes(conditions)), hints, bindings);
    }

    static Expression[] nodes(Condition... conditions) {
        Expression[] nodes = new Expression[conditions.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = conditions[i].node();
        }
        return nodes;
    }

    /**
     * Deletes a row for each item, found by its primary key; of what else is given, such as a version, the row must have the
     * same. Conditions given before hold for every row. The items are read while the statement is executed, and never all at
     * once.
     *
     * @param columns where the value of each column comes from, by {@link Insert#from}
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if a column of the primary key is missing, ALK-1006 if one
     *     belongs to another table
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final <S> ChangeBatch values(Iterable<? extends S> items, ColumnValue<S, ?>... columns) {
        List<ColumnValue<S, ?>> all = List.of(columns);
        var rows = new KeyedRows<>(table, all, "A DELETE");
        Delete one = new Delete(
                table,
                using,
                Arguments.appended(where, rows.conditions(true).toArray(new Expression[0])),
                hints,
                bindings);
        return ChangeBatch.of(one.node(), items, all, rows.parameters());
    }

    /**
     * A comment in front of the statement, and of those given before in their order. Any text is safe. It is part of the
     * statement's shape: for texts that change from call to call there is an option of the engine's executions.
     */
    public Delete comment(String text) {
        return with(hints.withComment(text));
    }

    /**
     * A hint for one dialect, written as it stands behind the word DELETE; the others leave it out. It must be a constant of
     * the program.
     *
     * @param dialect the id of the dialect, such as {@code mariadb}
     * @throws org.alkahest.sql.error.StatementException ALK-1007 if the text is blank or has a question mark
     */
    public Delete hint(String dialect, String text) {
        return with(hints.with(HintText.keyword(dialect, text)));
    }

    /** As {@link #hint(String, String)}, at the end of the statement. */
    public Delete suffix(String dialect, String text) {
        return with(hints.with(HintText.end(dialect, text)));
    }

    /**
     * Gives a parameter its value; the shape is shared with this statement.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> Delete bind(Expr<T> parameter, @Nullable T value) {
        var bound = new Delete(table, using, where, hints, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    @Override
    public DeleteRows node() {
        return new DeleteRows(table.target(), using, where, List.of(), hints);
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
        return new ReturningChange<>(
                new DeleteRows(table.target(), using, where, selection.columns(), hints), selection, bindings);
    }
}
