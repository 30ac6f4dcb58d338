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
 * @param lock null to lock no rows
 * @param hints comments and hints
 * @param samples the tables of which a part is read; empty for none
 * @param windows the clause WINDOW; empty for none
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
        @Nullable RowLock lock,
        Hints hints,
        List<TableSample> samples,
        List<WindowDefinition> windows)
        implements Query {
    public SelectQuery {
        columns = List.copyOf(columns);
        from = List.copyOf(from);
        joins = List.copyOf(joins);
        where = List.copyOf(where);
        groupBy = List.copyOf(groupBy);
        having = List.copyOf(having);
        orderBy = List.copyOf(orderBy);
        samples = List.copyOf(samples);
        windows = List.copyOf(windows);
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
                null,
                Hints.NONE,
                List.of(),
                List.of());
    }

    public SelectQuery withDistinct(@Nullable Distinct newDistinct) {
        return new SelectQuery(
                newDistinct,
                columns,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                lock,
                hints,
                samples,
                windows);
    }

    public SelectQuery withColumns(List<Expression> newColumns) {
        return new SelectQuery(
                distinct,
                newColumns,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                lock,
                hints,
                samples,
                windows);
    }

    public SelectQuery withFrom(List<Relation> newFrom) {
        return new SelectQuery(
                distinct, columns, newFrom, joins, where, groupBy, having, orderBy, limit, lock, hints, samples,
                windows);
    }

    public SelectQuery withJoins(List<Join> newJoins) {
        return new SelectQuery(
                distinct, columns, from, newJoins, where, groupBy, having, orderBy, limit, lock, hints, samples,
                windows);
    }

    public SelectQuery withWhere(List<Expression> conditions) {
        return new SelectQuery(
                distinct,
                columns,
                from,
                joins,
                conditions,
                groupBy,
                having,
                orderBy,
                limit,
                lock,
                hints,
                samples,
                windows);
    }

    public SelectQuery withGroupBy(List<Expression> groups) {
        return new SelectQuery(
                distinct, columns, from, joins, where, groups, having, orderBy, limit, lock, hints, samples, windows);
    }

    public SelectQuery withHaving(List<Expression> conditions) {
        return new SelectQuery(
                distinct,
                columns,
                from,
                joins,
                where,
                groupBy,
                conditions,
                orderBy,
                limit,
                lock,
                hints,
                samples,
                windows);
    }

    public SelectQuery withOrderBy(List<OrderItem> items) {
        return new SelectQuery(
                distinct, columns, from, joins, where, groupBy, having, items, limit, lock, hints, samples, windows);
    }

    public SelectQuery withLimit(@Nullable RowLimit newLimit) {
        return new SelectQuery(
                distinct, columns, from, joins, where, groupBy, having, orderBy, newLimit, lock, hints, samples,
                windows);
    }

    public SelectQuery withLock(@Nullable RowLock newLock) {
        return new SelectQuery(
                distinct, columns, from, joins, where, groupBy, having, orderBy, limit, newLock, hints, samples,
                windows);
    }

    public SelectQuery withHints(Hints newHints) {
        return new SelectQuery(
                distinct, columns, from, joins, where, groupBy, having, orderBy, limit, lock, newHints, samples,
                windows);
    }

    public SelectQuery withSamples(List<TableSample> newSamples) {
        return new SelectQuery(
                distinct,
                columns,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                lock,
                hints,
                newSamples,
                windows);
    }

    public SelectQuery withWindows(List<WindowDefinition> newWindows) {
        return new SelectQuery(
                distinct,
                columns,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                lock,
                hints,
                samples,
                newWindows);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.select(this);
    }
}
