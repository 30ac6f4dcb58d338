package org.alkahest.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.tree.SqlTemplate;
import org.alkahest.sql.tree.Star;
import org.alkahest.sql.type.SqlType;

/** Functions, aggregates and conditions. What they give back has the family of what they were given. */
public final class Functions {
    private Functions() {}

    private static <T, F extends Expr<T>> F call(String name, Family<T, F> family, Expr<?>... arguments) {
        return call(name, false, family, arguments);
    }

    private static <T, F extends Expr<T>> F call(
            String name, boolean distinct, Family<T, F> family, Expr<?>... arguments) {
        List<Expression> nodes = Arrays.stream(arguments).map(Expr::node).toList();
        return family.of(new Call(name, distinct, nodes, family.type()));
    }

    /**
     * A function of the database by its name, for those that have no method here. A name in lower case that the dialect knows
     * is written as the dialect writes it, any other name as it stands. {@link SqlFunction} defines a function once for all
     * databases.
     *
     * @throws StatementException ALK-1010 if the name is not made of letters, digits, underscores and points
     */
    public static <T, F extends Expr<T>> F function(String name, Family<T, F> family, Expr<?>... arguments) {
        checkedName(name);
        return call(name, family, arguments);
    }

    /** @throws StatementException ALK-1010 if the name is not made of letters, digits, underscores and points */
    static void checkedName(String name) {
        if (!SqlTemplate.isName(name)) {
            throw new StatementException(
                    ErrorCode.INVALID_IDENTIFIER,
                    ErrorText.of(
                            "\"" + name + "\" cannot be the name of a function.",
                            "Function names are written into SQL as they stand, so only letters, digits, underscores"
                                    + " and points are taken.",
                            "Use textual SQL for anything else."));
        }
    }

    // ------------------------------------------------------------------------------------------------ aggregates

    private static Call aggregate(String name, Expr<?> expression, SqlType<?> type) {
        return new Call(name, false, List.of(expression.node()), type);
    }

    /** The number of rows. */
    public static NumAggregate<Long> count() {
        return Aggregates.number(new Call("count", false, List.of(new Star()), Types.BIGINT.type()), Types.BIGINT);
    }

    /** The number of rows in which the expression is not NULL. */
    public static NumAggregate<Long> count(Expr<?> expression) {
        return Aggregates.number(aggregate("count", expression, Types.BIGINT.type()), Types.BIGINT);
    }

    /** The number of different values that are not NULL. */
    public static NumAggregate<Long> countDistinct(Expr<?> expression) {
        return Aggregates.number(
                new Call("count", true, List.of(expression.node()), Types.BIGINT.type()), Types.BIGINT);
    }

    /** The sum, exact and wide enough for any number of rows; NULL of no rows. */
    public static NumAggregate<BigDecimal> sum(NumExpr<?> expression) {
        return Aggregates.number(aggregate("sum", expression, Types.DECIMAL.type()), Types.DECIMAL);
    }

    /** The mean; NULL of no rows. How many digits it has is the database's choice. */
    public static NumAggregate<BigDecimal> avg(NumExpr<?> expression) {
        return Aggregates.number(aggregate("avg", expression, Types.DECIMAL.type()), Types.DECIMAL);
    }

    /** The least number; NULL of no rows. */
    public static <N extends Number> NumAggregate<N> min(NumExpr<N> expression) {
        return new Handles.NumOfRows<>(aggregate("min", expression, expression.type()), expression.type());
    }

    /** The first text in their order; NULL of no rows. */
    public static TextAggregate min(TextExpr expression) {
        return new Handles.TextOfRows(aggregate("min", expression, expression.type()), expression.type());
    }

    /** The earliest date or time; NULL of no rows. */
    public static <T> TemporalAggregate<T> min(TemporalExpr<T> expression) {
        return new Handles.TemporalOfRows<>(aggregate("min", expression, expression.type()), expression.type());
    }

    /** The shortest length of time; NULL of no rows. */
    public static IntervalAggregate min(IntervalExpr expression) {
        return new Handles.IntervalOfRows(aggregate("min", expression, expression.type()), expression.type());
    }

    /** The greatest number; NULL of no rows. */
    public static <N extends Number> NumAggregate<N> max(NumExpr<N> expression) {
        return new Handles.NumOfRows<>(aggregate("max", expression, expression.type()), expression.type());
    }

    /** The last text in their order; NULL of no rows. */
    public static TextAggregate max(TextExpr expression) {
        return new Handles.TextOfRows(aggregate("max", expression, expression.type()), expression.type());
    }

    /** The latest date or time; NULL of no rows. */
    public static <T> TemporalAggregate<T> max(TemporalExpr<T> expression) {
        return new Handles.TemporalOfRows<>(aggregate("max", expression, expression.type()), expression.type());
    }

    /** The longest length of time; NULL of no rows. */
    public static IntervalAggregate max(IntervalExpr expression) {
        return new Handles.IntervalOfRows(aggregate("max", expression, expression.type()), expression.type());
    }

    // ------------------------------------------------------------------------------------------------ text

    public static TextExpr lower(Expr<String> text) {
        return call("lower", Types.TEXT, text);
    }

    public static TextExpr upper(Expr<String> text) {
        return call("upper", Types.TEXT, text);
    }

    /** Without spaces at both ends. */
    public static TextExpr trim(Expr<String> text) {
        return call("trim", Types.TEXT, text);
    }

    /** Characters, not bytes. */
    public static NumExpr<Integer> length(Expr<String> text) {
        return call("char_length", Types.INTEGER, text);
    }

    /**
     * A part of a text.
     *
     * @param start the first character, counted from 1
     * @param length characters, at most
     */
    public static TextExpr substring(Expr<String> text, int start, int length) {
        return call("substring", Types.TEXT, text, Values.value(start), Values.value(length));
    }

    // ------------------------------------------------------------------------------------------------ numbers

    public static <N extends Number> NumExpr<N> abs(NumExpr<N> number) {
        return call("abs", number.family(), number);
    }

    /** Rounded to a number of digits after the point; halves go away from zero. */
    public static NumExpr<BigDecimal> round(Expr<BigDecimal> number, int digits) {
        return call("round", Types.DECIMAL, number, Values.value(digits));
    }

    // ------------------------------------------------------------------------------------------------ time

    /** The point in time at which the transaction or the statement began, as the database sees it. */
    public static TemporalExpr<Instant> currentTimestamp() {
        return call("current_timestamp", Types.TIMESTAMP_WITH_TIME_ZONE);
    }

    /** Today, as the database sees it. */
    public static TemporalExpr<LocalDate> currentDate() {
        return call("current_date", Types.DATE);
    }

    // ------------------------------------------------------------------------------------------------ conditions

    /** The first of the values that is not NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, F extends Expr<T>> F coalesce(InFamily<T, F> first, Expr<? extends T>... others) {
        Expr<?>[] all = new Expr<?>[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return call("coalesce", first.family(), all);
    }

    /** The value, or another in place of NULL. */
    public static <T, F extends Expr<T>> F coalesce(InFamily<T, F> first, T other) {
        return call("coalesce", first.family(), first, Values.value(other, first.family()));
    }

    /** The value, or NULL if it equals the other. */
    public static <T, F extends Expr<T>> F nullif(InFamily<T, F> value, T other) {
        return call("nullif", value.family(), value, Values.value(other, value.family()));
    }

    /** The value converted by the database to another type. */
    public static <T, F extends Expr<T>> F cast(Expr<?> value, Family<T, F> to) {
        return to.of(new Cast(value.node(), to.type()));
    }

    /** Begins a CASE whose first branch has this value, and whose whole is of its family. */
    public static <T, F extends Expr<T>> CaseBranches<T, F> when(Condition condition, InFamily<T, F> then) {
        return new CaseBranches<>(then.family(), condition, then.node());
    }

    /** Begins a CASE whose first branch is a bound value of a family. */
    public static <T, F extends Expr<T>> CaseBranches<T, F> when(Condition condition, T then, Family<T, F> family) {
        return new CaseBranches<>(family, condition, Arguments.value(family.type(), then));
    }

    /** Whether a query has a row. */
    public static Condition exists(QueryStatement<?> query) {
        return query.exists();
    }

    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** Whether all conditions hold. */
    public static Condition and(Condition first, Condition second, Condition... more) {
        return joined(LogicalOperator.AND, first, second, more);
    }

    /** Whether at least one condition holds. */
    public static Condition or(Condition first, Condition second, Condition... more) {
        return joined(LogicalOperator.OR, first, second, more);
    }

    private static Condition joined(LogicalOperator operator, Condition first, Condition second, Condition... more) {
        List<Expression> operands = new ArrayList<>();
        operands.add(first.node());
        operands.add(second.node());
        for (Condition condition : more) {
            operands.add(condition.node());
        }
        return Condition.of(new Logical(operator, operands));
    }
}
