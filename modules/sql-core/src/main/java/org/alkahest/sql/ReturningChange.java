package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.RowChange;
import org.jspecify.annotations.Nullable;

/** A change of rows that gives back something for each of them. Every method gives a new statement. */
public final class ReturningChange<R> implements RowStatement<R> {
    private final RowChange node;
    private final Selection<R> selection;
    private final Bindings bindings;
    /** Computed by whoever asks first; a race computes an equal one twice. */
    private @Nullable Shape shape;

    ReturningChange(RowChange node, Selection<R> selection, Bindings bindings) {
        this.node = node;
        this.selection = selection;
        this.bindings = bindings;
    }

    @Override
    public RowChange node() {
        return node;
    }

    /** The tree, for use inside another statement. */
    RowChange embedded() {
        if (bindings != Bindings.none()) {
            throw QueryStatement.boundInside("A change");
        }
        return node;
    }

    @Override
    public Selection<R> selection() {
        return selection;
    }

    @Override
    public Bindings bindings() {
        return bindings;
    }

    @Override
    public Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(node, List.of());
            shape = known;
        }
        return known;
    }

    /**
     * Gives a parameter its value; the shape is shared with this statement.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> ReturningChange<R> bind(Expr<T> parameter, @Nullable T value) {
        var bound = new ReturningChange<>(node, selection, bindings.with(Values.parameterOf(parameter), value));
        bound.shape = shape();
        return bound;
    }
}
