package org.alkahest.sql;

import java.math.BigDecimal;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Negate;

/** An expression whose value is a number. Arithmetic stays in the number type of the left side. */
public interface NumExpr<N extends Number> extends Ordered<N, NumExpr<N>> {

    @Override
    default Family<N, NumExpr<N>> family() {
        return new NumType<>(type());
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    default Condition eq(int value) {
        return compare(ComparisonOperator.EQUAL, value);
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    default Condition ne(int value) {
        return compare(ComparisonOperator.NOT_EQUAL, value);
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    default Condition lt(int value) {
        return compare(ComparisonOperator.LESS, value);
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    default Condition le(int value) {
        return compare(ComparisonOperator.LESS_OR_EQUAL, value);
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    default Condition gt(int value) {
        return compare(ComparisonOperator.GREATER, value);
    }

    /** As with a value of the column's own class, so that an {@code int} literal can be written. */
    default Condition ge(int value) {
        return compare(ComparisonOperator.GREATER_OR_EQUAL, value);
    }

    default NumExpr<N> plus(N value) {
        return computed(ArithmeticOperator.ADD, Arguments.value(type(), value));
    }

    default NumExpr<N> plus(int value) {
        return computed(ArithmeticOperator.ADD, Arguments.value(type(), Arguments.number(type(), value)));
    }

    default NumExpr<N> plus(Expr<N> other) {
        return computed(ArithmeticOperator.ADD, other.node());
    }

    default NumExpr<N> minus(N value) {
        return computed(ArithmeticOperator.SUBTRACT, Arguments.value(type(), value));
    }

    default NumExpr<N> minus(int value) {
        return computed(ArithmeticOperator.SUBTRACT, Arguments.value(type(), Arguments.number(type(), value)));
    }

    default NumExpr<N> minus(Expr<N> other) {
        return computed(ArithmeticOperator.SUBTRACT, other.node());
    }

    default NumExpr<N> times(N value) {
        return computed(ArithmeticOperator.MULTIPLY, Arguments.value(type(), value));
    }

    default NumExpr<N> times(int value) {
        return computed(ArithmeticOperator.MULTIPLY, Arguments.value(type(), Arguments.number(type(), value)));
    }

    default NumExpr<N> times(Expr<N> other) {
        return computed(ArithmeticOperator.MULTIPLY, other.node());
    }

    /**
     * The quotient as an exact number, never cut to a whole one: at least ten digits after the point are right. Division by
     * zero is an error or NULL, as the database has it. {@link NumberFunctions#floorDiv} divides whole numbers.
     */
    default NumExpr<BigDecimal> dividedBy(N value) {
        return NumberFunctions.quotient(node(), Arguments.value(type(), value));
    }

    /** As {@link #dividedBy(Number)}. */
    default NumExpr<BigDecimal> dividedBy(int value) {
        return NumberFunctions.quotient(node(), Arguments.value(type(), Arguments.number(type(), value)));
    }

    /** As {@link #dividedBy(Number)}; the other may be a number of any class. */
    default NumExpr<BigDecimal> dividedBy(NumExpr<?> other) {
        return NumberFunctions.quotient(node(), other.node());
    }

    /** What division that drops the fraction leaves, as {@code %} in Java: it has the sign of the dividend. */
    default NumExpr<N> remainder(N value) {
        return computed(ArithmeticOperator.REMAINDER, Arguments.value(type(), value));
    }

    default NumExpr<N> remainder(int value) {
        return computed(ArithmeticOperator.REMAINDER, Arguments.value(type(), Arguments.number(type(), value)));
    }

    default NumExpr<N> remainder(Expr<N> other) {
        return computed(ArithmeticOperator.REMAINDER, other.node());
    }

    /** The number with its sign changed. */
    default NumExpr<N> negated() {
        return family().of(new Negate(node()));
    }

    private Condition compare(ComparisonOperator operator, int value) {
        Expression bound = Arguments.value(type(), Arguments.number(type(), value));
        return Condition.of(new Comparison(operator, node(), bound));
    }

    private NumExpr<N> computed(ArithmeticOperator operator, Expression other) {
        return family().of(new Arithmetic(operator, node(), other, type()));
    }
}
