package org.alkahest.conformance.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.alkahest.sql.CombinedQuery;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.alkahest.sql.tree.OrderItem;
import org.jspecify.annotations.Nullable;

/** The rows in the order of all columns, and a part of them. With all columns in the order, rows that tie are the same. */
record Page(
        boolean descending,
        boolean nullsFirst,
        @Nullable Slot<Integer> limit,
        @Nullable Slot<Integer> offset) {

    private OrderItem[] order(List<? extends Expr<?>> columns) {
        return columns.stream().map(this::item).toArray(OrderItem[]::new);
    }

    OrderItem item(Expr<?> column) {
        OrderItem item = descending ? column.desc() : column.asc();
        return nullsFirst ? item.nullsFirst() : item.nullsLast();
    }

    Select<Row> apply(Select<Row> query, List<? extends Expr<?>> columns, Round round) {
        Select<Row> page = query.orderBy(order(columns));
        page = limit == null ? page : page.limit(limit.in(round));
        return offset == null ? page : page.offset(offset.in(round));
    }

    CombinedQuery<Row> apply(CombinedQuery<Row> query, List<? extends Expr<?>> columns, Round round) {
        CombinedQuery<Row> page = query.orderBy(order(columns));
        page = limit == null ? page : page.limit(limit.in(round));
        return offset == null ? page : page.offset(offset.in(round));
    }

    /** The same in memory. */
    <R> List<R> of(List<R> rows, Function<R, List<@Nullable Object>> cells, Round round) {
        List<R> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(cells, this::compare));
        int from = Math.min(sorted.size(), offset == null ? 0 : offset.in(round));
        int to = limit == null ? sorted.size() : Math.min(sorted.size(), from + limit.in(round));
        return sorted.subList(from, to);
    }

    int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < left.size(); i++) {
            int order = compareCells(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** Numbers by value, texts by their characters; the place of NULL does not depend on the direction. */
    int compareCells(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            int nullsLater = Boolean.compare(left == null, right == null);
            return nullsFirst ? -nullsLater : nullsLater;
        }
        int order = left instanceof Number
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : ((String) left).compareTo((String) right);
        return descending ? -order : order;
    }
}
