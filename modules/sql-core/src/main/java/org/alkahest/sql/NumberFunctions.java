package org.alkahest.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.ArithmeticOperator;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.LogicalOperator;
import org.alkahest.sql.type.SqlType;

/** Functions of numbers. NULL gives NULL. */
public final class NumberFunctions {
    private NumberFunctions() {}

    // ------------------------------------------------------------------------------------------------ whole numbers

    /**
     * The quotient rounded down, as {@link Math#floorDiv(int, int)}: {@code floorDiv(-7, 2)} is -4. Division by zero is an
     * error or NULL, as the database has it. Both operands are written several times.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1001 for numbers other than whole ones
     */
    public static <N extends Number> NumExpr<N> floorDiv(NumExpr<N> left, Expr<N> right) {
        SqlType<N> type = whole("floor division", left);
        Expression quotient = new Arithmetic(ArithmeticOperator.DIVIDE, left.node(), right.node(), type);
        Expression one = new Literal(type, Arguments.number(type, 1));
        return left.family()
                .of(new Arithmetic(
                        ArithmeticOperator.SUBTRACT, quotient, correction(left.node(), right.node(), one, type), type));
    }

    /** As {@link #floorDiv(NumExpr, Expr)}. */
    public static <N extends Number> NumExpr<N> floorDiv(NumExpr<N> left, int right) {
        return floorDiv(left, number(left, right));
    }

    /**
     * What floor division leaves, as {@link Math#floorMod(int, int)}: it has the sign of the divisor, where
     * {@link NumExpr#remainder} has that of the dividend.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1001 for numbers other than whole ones
     */
    public static <N extends Number> NumExpr<N> floorMod(NumExpr<N> left, Expr<N> right) {
        SqlType<N> type = whole("floor modulus", left);
        Expression remainder = new Arithmetic(ArithmeticOperator.REMAINDER, left.node(), right.node(), type);
        return left.family()
                .of(new Arithmetic(
                        ArithmeticOperator.ADD,
                        remainder,
                        correction(left.node(), right.node(), right.node(), type),
                        type));
    }

    /** As {@link #floorMod(NumExpr, Expr)}. */
    public static <N extends Number> NumExpr<N> floorMod(NumExpr<N> left, int right) {
        return floorMod(left, number(left, right));
    }

    /** The correction where the exact quotient is negative and no whole number, zero elsewhere. */
    private static Expression correction(Expression left, Expression right, Expression correction, SqlType<?> type) {
        Expression zero = new Literal(type, Arguments.number(type, 0));
        Expression remainder = new Arithmetic(ArithmeticOperator.REMAINDER, left, right, type);
        Expression isRest = new Comparison(ComparisonOperator.NOT_EQUAL, remainder, zero);
        Expression isOfTwoSigns =
                new Logical(LogicalOperator.OR, List.of(signs(left, right, zero), signs(right, left, zero)));
        Expression isBelow = new Logical(LogicalOperator.AND, List.of(isRest, isOfTwoSigns));
        return new Case(List.of(new Case.Branch(isBelow, correction)), zero);
    }

    private static Expression signs(Expression negative, Expression positive, Expression zero) {
        return new Logical(
                LogicalOperator.AND,
                List.of(
                        new Comparison(ComparisonOperator.LESS, negative, zero),
                        new Comparison(ComparisonOperator.GREATER, positive, zero)));
    }

    private static <N extends Number> SqlType<N> whole(String operation, NumExpr<N> number) {
        if (!Calls.isInteger(number.type())) {
            throw Calls.misfit(
                    operation,
                    number.type(),
                    "Databases disagree about the remainder of other numbers than whole ones.",
                    "Use floor(a.dividedBy(b)).");
        }
        return number.type();
    }

    private static <N extends Number> Expr<N> number(NumExpr<N> left, int value) {
        return left.family().of(Arguments.value(left.type(), Arguments.number(left.type(), value)));
    }

    // ------------------------------------------------------------------------------------------------ rounding

    /** The greatest whole number that is not above; a whole number is given back as it is. */
    public static <N extends Number> NumExpr<N> floor(NumExpr<N> number) {
        return rounded("floor", number);
    }

    /** The least whole number that is not below; a whole number is given back as it is. */
    public static <N extends Number> NumExpr<N> ceil(NumExpr<N> number) {
        return rounded("ceiling", number);
    }

    private static <N extends Number> NumExpr<N> rounded(String function, NumExpr<N> number) {
        return Calls.isInteger(number.type()) ? number : Calls.of(function, number.family(), number);
    }

    /** -1, 0 or 1. */
    public static NumExpr<Integer> sign(NumExpr<?> number) {
        return Types.INTEGER.of(
                new Cast(Calls.call("sign", number.type(), List.of(number.node())), Types.INTEGER.type()));
    }

    // ------------------------------------------------------------------------------------------------ analysis

    public static NumExpr<Double> power(NumExpr<?> base, NumExpr<?> exponent) {
        return real("power", base, exponent);
    }

    public static NumExpr<Double> power(NumExpr<?> base, double exponent) {
        return power(base, Values.value(exponent, Types.DOUBLE));
    }

    /** Of a negative number: an error or NULL, as the database has it. */
    public static NumExpr<Double> sqrt(NumExpr<?> number) {
        return real("sqrt", number);
    }

    public static NumExpr<Double> exp(NumExpr<?> number) {
        return real("exp", number);
    }

    /** The natural logarithm; of a number that is not positive: an error or NULL, as the database has it. */
    public static NumExpr<Double> ln(NumExpr<?> number) {
        return real("ln", number);
    }

    /** The decimal logarithm; of a number that is not positive: an error or NULL, as the database has it. */
    public static NumExpr<Double> log10(NumExpr<?> number) {
        return real("log10", number);
    }

    public static NumExpr<Double> sin(NumExpr<?> radians) {
        return real("sin", radians);
    }

    public static NumExpr<Double> cos(NumExpr<?> radians) {
        return real("cos", radians);
    }

    public static NumExpr<Double> tan(NumExpr<?> radians) {
        return real("tan", radians);
    }

    public static NumExpr<Double> asin(NumExpr<?> number) {
        return real("asin", number);
    }

    public static NumExpr<Double> acos(NumExpr<?> number) {
        return real("acos", number);
    }

    public static NumExpr<Double> atan(NumExpr<?> number) {
        return real("atan", number);
    }

    public static NumExpr<Double> atan2(NumExpr<?> y, NumExpr<?> x) {
        return real("atan2", y, x);
    }

    public static NumExpr<Double> degrees(NumExpr<?> radians) {
        return real("degrees", radians);
    }

    public static NumExpr<Double> radians(NumExpr<?> degrees) {
        return real("radians", degrees);
    }

    public static NumExpr<Double> pi() {
        return real("pi");
    }

    /** A number from 0 to less than 1, by chance; how often it is drawn anew is the database's choice. */
    public static NumExpr<Double> random() {
        return real("rand");
    }

    private static NumExpr<Double> real(String function, NumExpr<?>... numbers) {
        List<Expression> arguments = new ArrayList<>();
        for (NumExpr<?> number : numbers) {
            boolean isDouble = number.type().equals(Types.DOUBLE.type());
            arguments.add(isDouble ? number.node() : new Cast(number.node(), Types.DOUBLE.type()));
        }
        return Calls.of(function, Types.DOUBLE, arguments);
    }

    // ------------------------------------------------------------------------------------------------ choice

    /** The greatest of several values; NULL if one of them is NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, F extends Expr<T>> F greatest(Ordered<T, F> first, Expr<T> second, Expr<T>... more) {
        return Calls.of("greatest", first.family(), nodes(first, second, more));
    }

    /** The least of several values; NULL if one of them is NULL. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <T, F extends Expr<T>> F least(Ordered<T, F> first, Expr<T> second, Expr<T>... more) {
        return Calls.of("least", first.family(), nodes(first, second, more));
    }

    private static List<Expression> nodes(Expr<?> first, Expr<?> second, Expr<?>[] more) {
        List<Expression> nodes = new ArrayList<>(List.of(first.node(), second.node()));
        for (Expr<?> one : more) {
            nodes.add(one.node());
        }
        return nodes;
    }

    /** The exact quotient of any two numbers. */
    static NumExpr<BigDecimal> quotient(Expression left, Expression right) {
        SqlType<BigDecimal> type = Types.DECIMAL.type();
        return Types.DECIMAL.of(new Arithmetic(ArithmeticOperator.DIVIDE, new Cast(left, type), right, type));
    }
}
