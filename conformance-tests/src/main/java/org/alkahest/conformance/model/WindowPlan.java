package org.alkahest.conformance.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Functions;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Window;
import org.alkahest.sql.Windows;
import org.alkahest.sql.tree.OrderItem;
import org.jspecify.annotations.Nullable;

/**
 * A function over a window of what a query selects.
 *
 * @param partition the column by which the window is parted; null for one window of all rows
 * @param column the number that is ordered by, or that is added up
 * @param order how
 */
record WindowPlan(Kind kind, @Nullable Integer partition, int column, Page order) {
    enum Kind {
        /** In the order of all columns, so that rows that tie are the same. */
        ROW_NUMBER,
        /** Of the number before, in the order of all columns. */
        LAG,
        RANK,
        DENSE_RANK,
        /** Of the whole partition. */
        SUM,
        /** Up to the row and those ordered alike. */
        RUNNING_SUM,
        RUNNING_COUNT
    }

    /** Whether rows that tie get different values. */
    boolean tellsTiesApart() {
        return kind == Kind.ROW_NUMBER || kind == Kind.LAG;
    }

    NumExpr<?> over(List<NumExpr<Integer>> numbers, List<? extends Expr<?>> columns) {
        Window parted = partition == null
                ? Windows.allRows()
                : Windows.partitionBy(Scope.chosen(List.<Expr<?>>copyOf(columns), partition));
        NumExpr<Integer> number = Scope.chosen(numbers, column);
        Window byAll = parted.orderBy(columns.stream().map(order::item).toArray(OrderItem[]::new));
        Window byOne = parted.orderBy(order.item(number));
        return switch (kind) {
            case ROW_NUMBER -> Windows.rowNumber().over(byAll);
            case LAG -> Windows.lag(number).over(byAll);
            case RANK -> Windows.rank().over(byOne);
            case DENSE_RANK -> Windows.denseRank().over(byOne);
            case SUM -> Functions.sum(number).over(parted);
            case RUNNING_SUM -> Functions.sum(number).over(byOne);
            case RUNNING_COUNT -> Functions.count(number).over(byOne);
        };
    }

    /** The value of a row of some rows. */
    @Nullable Object of(Line row, int place, List<Line> rows) {
        List<Line> all = new ArrayList<>();
        List<Line> before = new ArrayList<>();
        List<Line> notAfter = new ArrayList<>();
        List<Line> earlier = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Line other = rows.get(i);
            if (partition != null
                    && !Objects.equals(Scope.chosen(row.cells(), partition), Scope.chosen(other.cells(), partition))) {
                continue;
            }
            all.add(other);
            int byOne = order.compareCells(number(other), number(row));
            if (byOne < 0) {
                before.add(other);
            }
            if (byOne <= 0) {
                notAfter.add(other);
            }
            int byAll = order.compare(other.cells(), row.cells());
            if (byAll < 0 || (byAll == 0 && i < place)) {
                earlier.add(other);
            }
        }
        return switch (kind) {
            case ROW_NUMBER -> earlier.size() + 1L;
            case LAG ->
                earlier.stream()
                        .max((a, b) -> order.compare(a.cells(), b.cells()))
                        .map(this::number)
                        .orElse(null);
            case RANK -> before.size() + 1L;
            case DENSE_RANK -> before.stream().map(this::number).distinct().count() + 1;
            case SUM -> sum(all);
            case RUNNING_SUM -> sum(notAfter);
            case RUNNING_COUNT ->
                notAfter.stream().map(this::number).filter(Objects::nonNull).count();
        };
    }

    private @Nullable Integer number(Line row) {
        return Scope.chosen(row.numbers(), column);
    }

    private @Nullable BigDecimal sum(List<Line> rows) {
        BigDecimal sum = null;
        for (Line row : rows) {
            Integer number = number(row);
            if (number != null) {
                sum = (sum == null ? BigDecimal.ZERO : sum).add(BigDecimal.valueOf(number));
            }
        }
        return sum;
    }
}
