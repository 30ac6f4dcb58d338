package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE or a DELETE of a row for each of many items, each row found by its primary key. Its shape is that of one row. Many
 * rows go in one statement where the database can; a key that comes twice is changed twice, in the order of the items.
 */
public final class ChangeBatch implements Batch {
    private final StatementNode node;
    private final Shape shape;
    private final Iterable<Bindings> rows;

    private ChangeBatch(StatementNode node, Iterable<Bindings> rows) {
        this.node = node;
        this.shape = Shape.of(node, List.of());
        this.rows = rows;
    }

    /** @param parameters one for each of the columns, in their order; they stand in the statement */
    static <S> ChangeBatch of(
            StatementNode node, Iterable<? extends S> items, List<ColumnValue<S, ?>> columns, Parameter[] parameters) {
        return new ChangeBatch(node, InsertEach.mapped(items, item -> {
            @Nullable Object[] row = new Object[parameters.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = columns.get(i).value().apply(item);
            }
            return Bindings.sharing(parameters, row);
        }));
    }

    @Override
    public StatementNode node() {
        return node;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Iterable<Bindings> rows() {
        return rows;
    }
}
