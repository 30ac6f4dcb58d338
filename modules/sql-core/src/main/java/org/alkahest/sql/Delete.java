package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Relation;
import org.jspecify.annotations.Nullable;

/** A DELETE of the rows of one table for which all conditions hold. Every method gives a new statement. */
public final class Delete implements Statement, Returning {
    private final Table table;
    private final List<Relation> using;
    private final List<Expression> where;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    Delete(Table table) {
        this(table, List.of(), List.of(), Bindings.none());
    }

    private Delete(Table table, List<Relation> using, List<Expression> where, Bindings bindings) {
        this.table = table;
        this.using = using;
        this.where = where;
        this.bindings = bindings;
    }

    /**
     * Reads from other tables and queries too, and from those given before: a row goes where it finds a partner there for
     * which the conditions hold.
     */
    public Delete using(FromItem... items) {
        return new Delete(table, Arguments.appended(using, FromItem.relations(items)), where, bindings);
    }

    /** Deletes the rows for which all conditions hold, and those given before; without conditions every row. */
    public Delete where(Condition... conditions) {
        return new Delete(table, using, Arguments.appended(where, nodes(conditions)), bindings);
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
        var bound = new Delete(table, using, where, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }

    @Override
    public DeleteRows node() {
        return new DeleteRows(table.target(), using, where, List.of());
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
                new DeleteRows(table.target(), using, where, selection.columns()), selection, bindings);
    }
}
