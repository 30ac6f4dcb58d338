package org.alkahest.sql;

import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.InsertRow;

/** An INSERT of a row for each of many items, which gives something back for each. Immutable. */
public final class ReturningBatch<R> implements RowBatch<R> {
    private final InsertRow node;
    private final Selection<R> selection;
    private final Iterable<Bindings> rows;
    private final Shape shape;
    private final boolean inParameterOrder;

    ReturningBatch(
            InsertRow node, Selection<R> selection, Iterable<Bindings> rows, Shape shape, boolean inParameterOrder) {
        this.node = node;
        this.selection = selection;
        this.rows = rows;
        this.shape = shape;
        this.inParameterOrder = inParameterOrder;
    }

    /**
     * The same, giving back what belongs to the first item first, then what belongs to the second, and so on, exactly one for
     * each. Without this the order is the database's, which is the input's order on most days and promised by few.
     *
     * <p>Many rows are sent at once all the same, where they can be told apart afterwards: by a generated key that is known to
     * rise with the rows, by a key that the application gives, or by a {@linkplain DeclaredColumn#sentinel() sentinel}.
     * Otherwise they are sent one by one, and the log says why.
     */
    public ReturningBatch<R> inParameterOrder() {
        return new ReturningBatch<>(node, selection, rows, shape, true);
    }

    @Override
    public boolean isInParameterOrder() {
        return inParameterOrder;
    }

    @Override
    public InsertRow node() {
        return node;
    }

    @Override
    public Selection<R> selection() {
        return selection;
    }

    @Override
    public Iterable<Bindings> rows() {
        return rows;
    }

    @Override
    public Shape shape() {
        return shape;
    }
}
