package org.alkahest.sql;

import java.util.Arrays;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.OrderItem;

/** Aggregates beyond those of {@link Functions}, and what can be said of any of them. */
public final class Aggregates {
    private Aggregates() {}

    private static <T, F extends Expr<T>> F aggregate(
            String name, Family<T, F> family, List<OrderItem> withinGroup, Expression... arguments) {
        return family.of(node(name, family, withinGroup, arguments));
    }

    private static Aggregate node(
            String name, Family<?, ?> family, List<OrderItem> withinGroup, Expression... arguments) {
        return new Aggregate(new Call(name, false, Arrays.asList(arguments), family.type()), withinGroup, null);
    }

    static <N extends Number> NumAggregate<N> number(Expression node, NumType<N> type) {
        return new Handles.NumOfRows<>(node, type.type());
    }

    private static <N extends Number> NumAggregate<N> number(
            String name, NumType<N> type, List<OrderItem> withinGroup, Expression... arguments) {
        return number(node(name, type, withinGroup, arguments), type);
    }

    /** The aggregate over the rows for which a condition holds, and those given before. */
    public static <T, F extends Expr<T>, A extends AggregateExpr<T, F, A>> A filter(
            AggregateExpr<T, F, A> aggregate, Condition where) {
        return aggregate.filter(where);
    }

    /**
     * The texts that are not NULL, put together; NULL where there are none.
     *
     * @param separator stands between two of them
     * @param order in which they are put together; none for any
     */
    public static TextAggregate joined(Expr<String> text, String separator, OrderItem... order) {
        Expression node =
                node("listagg", Types.TEXT, List.of(order), text.node(), Arguments.value(Types.TEXT.type(), separator));
        return new Handles.TextOfRows(node, Types.TEXT.type());
    }

    /** Whether the condition holds for all rows for which it is known; NULL where there are none. */
    public static ConditionAggregate every(Condition condition) {
        return new Handles.BoolOfRows(node("every", Types.BOOLEAN, List.of(), condition.node()), Types.BOOLEAN.type());
    }

    /** Whether the condition holds for at least one row for which it is known; NULL where there are none. */
    public static ConditionAggregate some(Condition condition) {
        return new Handles.BoolOfRows(node("some", Types.BOOLEAN, List.of(), condition.node()), Types.BOOLEAN.type());
    }

    /** The standard deviation of numbers that are all there are. */
    public static NumAggregate<Double> stddevPop(NumExpr<?> number) {
        return number("stddev_pop", Types.DOUBLE, List.of(), number.node());
    }

    /** The standard deviation of numbers that are a sample; NULL of fewer than two. */
    public static NumAggregate<Double> stddevSamp(NumExpr<?> number) {
        return number("stddev_samp", Types.DOUBLE, List.of(), number.node());
    }

    /** The variance of numbers that are all there are. */
    public static NumAggregate<Double> varPop(NumExpr<?> number) {
        return number("var_pop", Types.DOUBLE, List.of(), number.node());
    }

    /** The variance of numbers that are a sample; NULL of fewer than two. */
    public static NumAggregate<Double> varSamp(NumExpr<?> number) {
        return number("var_samp", Types.DOUBLE, List.of(), number.node());
    }

    /**
     * The number that a part of the numbers is below, computed between two of them where it must.
     *
     * @param fraction from 0 to 1; a half for the median
     */
    public static NumAggregate<Double> percentileCont(double fraction, NumExpr<?> number) {
        return number("percentile_cont", Types.DOUBLE, List.of(number.asc()), fraction(fraction));
    }

    /**
     * The first value, in their order, that at least a part of the values comes up to.
     *
     * @param fraction from 0 to 1
     */
    public static <T, F extends Expr<T>> F percentileDisc(double fraction, Ordered<T, F> value) {
        return aggregate("percentile_disc", value.family(), List.of(value.asc()), fraction(fraction));
    }

    /** The value that occurs most often; one of them where several do. */
    public static <T, F extends Expr<T>> F mode(InFamily<T, F> value) {
        return aggregate("mode", value.family(), List.of(value.asc()));
    }

    private static Expression fraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A percentile was asked for the fraction " + fraction + ".",
                            "It is a part of all rows.",
                            "Give a number from 0 to 1."));
        }
        return Arguments.value(Types.DOUBLE.type(), fraction);
    }

    /** 1 in rows of a {@link Grouping} for which the expression was not grouped by, and 0 in others. */
    public static NumExpr<Integer> grouping(Expr<?> expression) {
        return aggregate("grouping", Types.INTEGER, List.of(), expression.node());
    }
}
