package org.alkahest.sql;

import java.util.List;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.StatementOption;
import org.jspecify.annotations.Nullable;

/** The rows of two queries combined. Columns are those of the left one. Every method gives a new statement. */
public final class CombinedQuery<R> implements QueryStatement<R> {
    private final QueryStatement<R> first;
    private final SetQuery query;
    private final Bindings bindings;

    CombinedQuery(SetOperator operator, QueryStatement<R> left, QueryStatement<? extends R> right) {
        this(
                left instanceof CombinedQuery<R> combined ? combined.first : left,
                new SetQuery(operator, left.embedded(), right.embedded(), List.of(), null),
                Bindings.none());
    }

    private CombinedQuery(QueryStatement<R> first, SetQuery query, Bindings bindings) {
        this.first = first;
        this.query = query;
        this.bindings = bindings;
    }

    @Override
    public SetQuery node() {
        return query;
    }

    @Override
    public Selection<R> selection() {
        return first.selection();
    }

    @Override
    public List<StatementOption> options() {
        return first.options();
    }

    @Override
    public Bindings bindings() {
        return bindings;
    }

    @Override
    public List<Expression> outputs() {
        return first.outputs();
    }

    /**
     * Orders the combined rows, by columns that the left query selects; earlier items count first. A column that it selects
     * several times stands for the first of these: give the others a label, and order by that.
     */
    public CombinedQuery<R> orderBy(OrderItem... items) {
        return with(Arguments.appended(query.orderBy(), SelectedOrder.of(query, items)), query.limit());
    }

    /** Yields at most so many of the combined rows. */
    public CombinedQuery<R> limit(long rows) {
        RowLimit old = query.limit();
        return with(query.orderBy(), new RowLimit(Arguments.rows(rows), old == null ? null : old.offset()));
    }

    /** Skips so many of the combined rows first. */
    public CombinedQuery<R> offset(long rows) {
        RowLimit old = query.limit();
        return with(query.orderBy(), new RowLimit(old == null ? null : old.count(), Arguments.rows(rows)));
    }

    private CombinedQuery<R> with(List<OrderItem> orderBy, @Nullable RowLimit limit) {
        if (limit != null) {
            Fold.checkLimit(selection());
        }
        var changed = new SetQuery(query.operator(), query.left(), query.right(), orderBy, limit);
        return new CombinedQuery<>(first, changed, bindings);
    }

    /**
     * Gives a parameter its value.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1008 if the expression is no parameter
     */
    public <T> CombinedQuery<R> bind(Expr<T> parameter, @Nullable T value) {
        return new CombinedQuery<>(first, query, bindings.with(Values.parameterOf(parameter), value));
    }
}
