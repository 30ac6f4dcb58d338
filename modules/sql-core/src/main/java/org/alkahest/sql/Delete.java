package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.jspecify.annotations.Nullable;

/** A DELETE of the rows of one table for which all conditions hold. Every method gives a new statement. */
public final class Delete implements Statement, Returning {
    private final Table table;
    private final List<Expression> where;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    Delete(Table table) {
        this(table, List.of(), Bindings.none());
    }

    private Delete(Table table, List<Expression> where, Bindings bindings) {
        this.table = table;
        this.where = where;
        this.bindings = bindings;
    }

    /** Deletes the rows for which all conditions hold, and those given before; without conditions every row. */
    public Delete where(Condition... conditions) {
        return new Delete(table, Arguments.appended(where, nodes(conditions)), bindings);
    }

    static Expression[] nodes(Condition... conditions) {
        Expression[] nodes = new Expression[conditions.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = conditions[i].node();
        }
        return nodes;
    }

    /**
     * Gives a parameter its value; the shape is shared with this statement.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> Delete bind(Expr<T> parameter, @Nullable T value) {
        var bound = new Delete(table, where, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    @Override
    public DeleteRows node() {
        return new DeleteRows(table.target(), where, List.of());
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
        return new ReturningChange<>(new DeleteRows(table.target(), where, selection.columns()), selection, bindings);
    }
}
