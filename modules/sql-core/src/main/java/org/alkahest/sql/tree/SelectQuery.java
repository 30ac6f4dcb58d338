package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SELECT.
 *
 * @param distinct null for all rows
 * @param columns the select list, at least one
 * @param from the roots of FROM; empty before the statement is resolved means: infer them from the select list
 * @param joins joined to the roots, in order
 * @param where conditions that must all hold; empty for none
 * @param having conditions on groups that must all hold; empty for none
 * @param limit null for all rows
 * @param rare the clauses that few queries have
 */
public record SelectQuery(
        @Nullable Distinct distinct,
        List<Expression> columns,
        List<Relation> from,
        List<Join> joins,
        List<Expression> where,
        List<Expression> groupBy,
        List<Expression> having,
        List<OrderItem> orderBy,
        @Nullable RowLimit limit,
        RareClauses rare)
        implements Query {
    public SelectQuery {
        columns = List.copyOf(columns);
        from = List.copyOf(from);
        joins = List.copyOf(joins);
        where = List.copyOf(where);
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
        orderBy = List.copyOf(orderBy);
    }

    /** A query of nothing but a select list. */
    public static SelectQuery of(List<Expression> columns) {
        return new SelectQuery(
                null,
                columns,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                RareClauses.NONE);
    }

    /** Null to lock no rows. */
    public @Nullable RowLock lock() {
        return rare.lock();
    }

    /** Comments and hints. */
    public Hints hints() {
        return rare.hints();
    }

    /** The tables of which a part is read; empty for none. */
    public List<TableSample> samples() {
        return rare.samples();
    }

    /** The clause WINDOW; empty for none. */
    public List<WindowDefinition> windows() {
        return rare.windows();
    }

    public SelectQuery withDistinct(@Nullable Distinct newDistinct) {
        return new SelectQuery(newDistinct, columns, from, joins, where, groupBy, having, orderBy, limit, rare);
    }

    public SelectQuery withColumns(List<Expression> newColumns) {
        return new SelectQuery(distinct, newColumns, from, joins, where, groupBy, having, orderBy, limit, rare);
    }

    public SelectQuery withFrom(List<Relation> newFrom) {
        return new SelectQuery(distinct, columns, newFrom, joins, where, groupBy, having, orderBy, limit, rare);
    }

    public SelectQuery withJoins(List<Join> newJoins) {
        return new SelectQuery(distinct, columns, from, newJoins, where, groupBy, having, orderBy, limit, rare);
    }

    public SelectQuery withWhere(List<Expression> conditions) {
        return new SelectQuery(distinct, columns, from, joins, conditions, groupBy, having, orderBy, limit, rare);
    }

    public SelectQuery withGroupBy(List<Expression> groups) {
        return new SelectQuery(distinct, columns, from, joins, where, groups, having, orderBy, limit, rare);
    }

    public SelectQuery withHaving(List<Expression> conditions) {
        return new SelectQuery(distinct, columns, from, joins, where, groupBy, conditions, orderBy, limit, rare);
    }

    public SelectQuery withOrderBy(List<OrderItem> items) {
        return new SelectQuery(distinct, columns, from, joins, where, groupBy, having, items, limit, rare);
    }

    public SelectQuery withLimit(@Nullable RowLimit newLimit) {
        return new SelectQuery(distinct, columns, from, joins, where, groupBy, having, orderBy, newLimit, rare);
    }

    private SelectQuery with(RareClauses clauses) {
        return new SelectQuery(distinct, columns, from, joins, where, groupBy, having, orderBy, limit, clauses);
    }

    public SelectQuery withLock(@Nullable RowLock newLock) {
        return with(new RareClauses(newLock, hints(), samples(), windows()));
    }

    public SelectQuery withHints(Hints newHints) {
        return with(new RareClauses(lock(), newHints, samples(), windows()));
    }

    public SelectQuery withSamples(List<TableSample> newSamples) {
        return with(new RareClauses(lock(), hints(), newSamples, windows()));
    }

    public SelectQuery withWindows(List<WindowDefinition> newWindows) {
        return with(new RareClauses(lock(), hints(), samples(), newWindows));
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.select(this);
    }
}
