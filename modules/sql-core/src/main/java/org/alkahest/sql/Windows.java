package org.alkahest.sql;

import java.util.Arrays;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.WindowFrame.Bound;
import org.alkahest.sql.tree.WindowFrame.BoundKind;

/** Functions over windows, the windows, and the bounds of their frames. What they give back keeps its family. */
public final class Windows {
    private Windows() {}

    // ------------------------------------------------------------------------------------------------ windows

    /** The window of all rows. */
    public static Window allRows() {
        return Window.ALL_ROWS;
    }

    /** The window of the rows that agree in some expressions. */
    public static Window partitionBy(Expr<?>... expressions) {
        return Window.ALL_ROWS.partitionBy(expressions);
    }

    /** The window of all rows in an order: without a frame, each row sees those up to itself and those ordered alike. */
    public static Window orderBy(OrderItem... items) {
        return Window.ALL_ROWS.orderBy(items);
    }

    /** An aggregate over a window, such as {@code over(sum(order.total), partitionBy(order.customer))}. */
    public static <T, F extends Expr<T>, A extends AggregateExpr<T, F, A>> F over(
            AggregateExpr<T, F, A> aggregate, Window window) {
        return aggregate.over(window);
    }

    // ------------------------------------------------------------------------------------------------ functions

    private static <T, F extends Expr<T>> WindowFunction<T, F> function(
            String name, Family<T, F> family, Expression... arguments) {
        return new WindowFunction<>(family, new Call(name, false, Arrays.asList(arguments), family.type()));
    }

    /** The number of the row, from 1. */
    public static WindowFunction<Long, NumExpr<Long>> rowNumber() {
        return function("row_number", Types.BIGINT);
    }

    /** The number of the first of the rows ordered alike: with gaps behind them. */
    public static WindowFunction<Long, NumExpr<Long>> rank() {
        return function("rank", Types.BIGINT);
    }

    /** The number of the group of rows ordered alike: without gaps. */
    public static WindowFunction<Long, NumExpr<Long>> denseRank() {
        return function("dense_rank", Types.BIGINT);
    }

    /** The rank as a part of the rows, from 0 to 1. */
    public static WindowFunction<Double, NumExpr<Double>> percentRank() {
        return function("percent_rank", Types.DOUBLE);
    }

    /** Which part of the rows comes up to this one and those ordered alike, above 0 and up to 1. */
    public static WindowFunction<Double, NumExpr<Double>> cumeDist() {
        return function("cume_dist", Types.DOUBLE);
    }

    /**
     * The number, from 1, of the bucket of the row, where the rows are dealt into buckets of nearly the same size.
     *
     * @throws StatementException ALK-1007 if there is no bucket
     */
    public static WindowFunction<Integer, NumExpr<Integer>> ntile(int buckets) {
        return function("ntile", Types.INTEGER, counted(buckets, 1));
    }

    /** The value of the row before; NULL where there is none. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lag(InFamily<T, F> value) {
        return function("lag", value.family(), value.node());
    }

    /** The value of the row so many rows before; NULL where there is none. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lag(InFamily<T, F> value, int rows) {
        return function("lag", value.family(), value.node(), counted(rows, 0));
    }

    /** The value of the row so many rows before, and another where there is no such row. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lag(InFamily<T, F> value, int rows, T otherwise) {
        return function(
                "lag", value.family(), value.node(), counted(rows, 0), Arguments.value(value.type(), otherwise));
    }

    /** The value of the row behind; NULL where there is none. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lead(InFamily<T, F> value) {
        return function("lead", value.family(), value.node());
    }

    /** The value of the row so many rows behind; NULL where there is none. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lead(InFamily<T, F> value, int rows) {
        return function("lead", value.family(), value.node(), counted(rows, 0));
    }

    /** The value of the row so many rows behind, and another where there is no such row. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lead(InFamily<T, F> value, int rows, T otherwise) {
        return function(
                "lead", value.family(), value.node(), counted(rows, 0), Arguments.value(value.type(), otherwise));
    }

    /** The value of the first row of the frame. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> firstValue(InFamily<T, F> value) {
        return function("first_value", value.family(), value.node());
    }

    /** The value of the last row of the frame, which without a frame is the last of those ordered like the current one. */
    public static <T, F extends Expr<T>> WindowFunction<T, F> lastValue(InFamily<T, F> value) {
        return function("last_value", value.family(), value.node());
    }

    /**
     * The value of a row of the frame; NULL where it has fewer.
     *
     * @param number counted from 1
     * @throws StatementException ALK-1007 if the number is below 1
     */
    public static <T, F extends Expr<T>> WindowFunction<T, F> nthValue(InFamily<T, F> value, int number) {
        return function("nth_value", value.family(), value.node(), counted(number, 1));
    }

    private static Expression counted(int number, int least) {
        if (number < least) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A function over a window was given the number " + number + ".",
                            "It counts rows or buckets, from " + least + " on.",
                            "Give " + least + " or more."));
        }
        return Arguments.value(Types.INTEGER.type(), number);
    }

    // ------------------------------------------------------------------------------------------------ bounds

    /** The first row of the partition. */
    public static Bound unboundedPreceding() {
        return new Bound(BoundKind.UNBOUNDED_PRECEDING, null);
    }

    /** So far before the current row; the distance is a value and no part of the statement's shape. */
    public static Bound preceding(long distance) {
        return new Bound(BoundKind.PRECEDING, Arguments.rows(distance));
    }

    /** The current row, and in frames of RANGE and GROUPS the rows ordered alike. */
    public static Bound currentRow() {
        return new Bound(BoundKind.CURRENT_ROW, null);
    }

    /** So far behind the current row; the distance is a value and no part of the statement's shape. */
    public static Bound following(long distance) {
        return new Bound(BoundKind.FOLLOWING, Arguments.rows(distance));
    }

    /** The last row of the partition. */
    public static Bound unboundedFollowing() {
        return new Bound(BoundKind.UNBOUNDED_FOLLOWING, null);
    }
}
