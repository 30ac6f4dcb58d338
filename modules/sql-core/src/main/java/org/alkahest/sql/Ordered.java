package org.alkahest.sql;

import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;

/** An expression whose values have an order: numbers, text, dates and times. */
public interface Ordered<T, F extends Expr<T>> extends InFamily<T, F> {

    default Condition lt(T value) {
        return order(ComparisonOperator.LESS, Arguments.value(type(), value));
    }

    default Condition lt(Expr<? extends T> other) {
        return order(ComparisonOperator.LESS, other.node());
    }

    /** Compares with any, or with all, of the rows of a query. */
    default Condition lt(Quantified<? extends T> rows) {
        return order(ComparisonOperator.LESS, rows.node());
    }

    default Condition le(T value) {
        return order(ComparisonOperator.LESS_OR_EQUAL, Arguments.value(type(), value));
    }

    default Condition le(Expr<? extends T> other) {
        return order(ComparisonOperator.LESS_OR_EQUAL, other.node());
    }

    /** Compares with any, or with all, of the rows of a query. */
    default Condition le(Quantified<? extends T> rows) {
        return order(ComparisonOperator.LESS_OR_EQUAL, rows.node());
    }

    default Condition gt(T value) {
        return order(ComparisonOperator.GREATER, Arguments.value(type(), value));
    }

    default Condition gt(Expr<? extends T> other) {
        return order(ComparisonOperator.GREATER, other.node());
    }

    /** Compares with any, or with all, of the rows of a query. */
    default Condition gt(Quantified<? extends T> rows) {
        return order(ComparisonOperator.GREATER, rows.node());
    }

    default Condition ge(T value) {
        return order(ComparisonOperator.GREATER_OR_EQUAL, Arguments.value(type(), value));
    }

    default Condition ge(Expr<? extends T> other) {
        return order(ComparisonOperator.GREATER_OR_EQUAL, other.node());
    }

    /** Compares with any, or with all, of the rows of a query. */
    default Condition ge(Quantified<? extends T> rows) {
        return order(ComparisonOperator.GREATER_OR_EQUAL, rows.node());
    }

    /** Both ends included; empty if {@code low} is above {@code high}. */
    default Condition between(T low, T high) {
        return Condition.of(new Between(node(), Arguments.value(type(), low), Arguments.value(type(), high), false));
    }

    /** Both ends included. */
    default Condition between(Expr<? extends T> low, Expr<? extends T> high) {
        return Condition.of(new Between(node(), low.node(), high.node(), false));
    }

    private Condition order(ComparisonOperator operator, Expression other) {
        return Condition.of(new Comparison(operator, node(), other));
    }
}
