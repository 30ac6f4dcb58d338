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
        return family.of(
                new Aggregate(new Call(name, false, Arrays.asList(arguments), family.type()), withinGroup, null));
    }

    /**
     * The aggregate over the rows for which a condition holds, and those given before.
     *
     * @throws StatementException ALK-1007 if it is no aggregate but a column, a value or an operation
     */
    public static <T, F extends Expr<T>> F filter(InFamily<T, F> aggregate, Condition where) {
        Expression node = aggregate.node();
        if (node instanceof Aggregate known) {
            return aggregate.family().of(known.filtered(where.node()));
        }
        if (node instanceof Call call && !call.arguments().isEmpty()) {
            return aggregate.family().of(new Aggregate(call, List.of(), where.node()));
        }
        throw new StatementException(
                ErrorCode.INVALID_STATEMENT,
                ErrorText.of(
                        "filter(…) was given " + aggregate + ", which is no aggregate.",
                        "Only functions of many rows choose the rows they take.",
                        "Give an aggregate such as sum(column); over(…) and operations come after filter(…)."));
    }

    /**
     * The texts that are not NULL, put together; NULL where there are none.
     *
     * @param separator stands between two of them
     * @param order in which they are put together; none for any
     */
    public static TextExpr joined(Expr<String> text, String separator, OrderItem... order) {
        return aggregate(
                "listagg", Types.TEXT, List.of(order), text.node(), Arguments.value(Types.TEXT.type(), separator));
    }

    /** Whether the condition holds for all rows for which it is known; NULL where there are none. */
    public static Condition every(Condition condition) {
        return aggregate("every", Types.BOOLEAN, List.of(), condition.node());
    }

    /** Whether the condition holds for at least one row for which it is known; NULL where there are none. */
    public static Condition some(Condition condition) {
        return aggregate("some", Types.BOOLEAN, List.of(), condition.node());
    }

    /** The standard deviation of numbers that are all there are. */
    public static NumExpr<Double> stddevPop(NumExpr<?> number) {
        return aggregate("stddev_pop", Types.DOUBLE, List.of(), number.node());
    }

    /** The standard deviation of numbers that are a sample; NULL of fewer than two. */
    public static NumExpr<Double> stddevSamp(NumExpr<?> number) {
        return aggregate("stddev_samp", Types.DOUBLE, List.of(), number.node());
    }

    /** The variance of numbers that are all there are. */
    public static NumExpr<Double> varPop(NumExpr<?> number) {
        return aggregate("var_pop", Types.DOUBLE, List.of(), number.node());
    }

    /** The variance of numbers that are a sample; NULL of fewer than two. */
    public static NumExpr<Double> varSamp(NumExpr<?> number) {
        return aggregate("var_samp", Types.DOUBLE, List.of(), number.node());
    }

    /**
     * The number that a part of the numbers is below, computed between two of them where it must.
     *
     * @param fraction from 0 to 1; a half for the median
     */
    public static NumExpr<Double> percentileCont(double fraction, NumExpr<?> number) {
        return aggregate("percentile_cont", Types.DOUBLE, List.of(number.asc()), fraction(fraction));
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
