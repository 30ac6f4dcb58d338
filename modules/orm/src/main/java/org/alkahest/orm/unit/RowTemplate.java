package org.alkahest.orm.unit;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Selection;
import org.alkahest.sql.shape.Shape;
import org.alkahest.sql.tree.Parameter;
import org.alkahest.sql.tree.StatementNode;
import org.jspecify.annotations.Nullable;

/**
 * A statement about one row, with parameters, built once: its shape is walked once, and its compiled form is found in the
 * cache ever after.
 */
final class RowTemplate {
    private final StatementNode node;
    private final Shape shape;
    private final Parameter[] parameters;

    RowTemplate(StatementNode node, List<Parameter> parameters) {
        this.node = node;
        this.shape = Shape.of(node, List.of());
        this.parameters = parameters.toArray(new Parameter[0]);
    }

    /** For each row, without an answer. */
    Batch batch(List<Tracked> rows, Function<Tracked, @Nullable Object[]> values) {
        return new Rows(node, shape, bindings(rows, values));
    }

    /** For each row, with an answer for each. */
    <R> RowBatch<R> batch(List<Tracked> rows, Function<Tracked, @Nullable Object[]> values, Selection<R> answer) {
        return new AnsweredRows<>(node, shape, bindings(rows, values), answer);
    }

    /** For one row. */
    <R> RowStatement<R> query(@Nullable Object[] values, Selection<R> selection) {
        return new Query<>(node, shape, Bindings.sharing(parameters, values), selection);
    }

    private Iterable<Bindings> bindings(List<Tracked> rows, Function<Tracked, @Nullable Object[]> values) {
        return () -> {
            Iterator<Tracked> remaining = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return remaining.hasNext();
                }

                @Override
                public Bindings next() {
                    return Bindings.sharing(parameters, values.apply(remaining.next()));
                }
            };
        };
    }

    private record Rows(StatementNode node, Shape shape, Iterable<Bindings> rows) implements Batch {}

    private record AnsweredRows<R>(StatementNode node, Shape shape, Iterable<Bindings> rows, Selection<R> selection)
            implements RowBatch<R> {
        @Override
        public boolean isInParameterOrder() {
            return true;
        }
    }

    private record Query<R>(StatementNode node, Shape shape, Bindings bindings, Selection<R> selection)
            implements RowStatement<R> {}
}
