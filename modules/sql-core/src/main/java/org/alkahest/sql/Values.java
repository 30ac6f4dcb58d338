package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.Parameter;

/** Values as expressions: bound, written into the text, or given at execution. */
public final class Values {
    private Values() {}

    /** A bound text. */
    public static TextExpr value(String text) {
        return value(text, Types.TEXT);
    }

    /** A bound number. */
    public static NumExpr<Integer> value(int number) {
        return value(number, Types.INTEGER);
    }

    /** A bound number. */
    public static NumExpr<Long> value(long number) {
        return value(number, Types.BIGINT);
    }

    /** A bound value. */
    public static <T, F extends Expr<T>> F value(T value, Family<T, F> family) {
        return family.of(Arguments.value(family.type(), value));
    }

    /** A value that is written into the SQL text, and so makes a statement of its own in the cache. */
    public static <T, F extends Expr<T>> F literal(T value, Family<T, F> family) {
        return family.of(new Literal(family.type(), value));
    }

    /** NULL of a type. */
    public static <T, F extends Expr<T>> F nullValue(Family<T, F> family) {
        return family.of(new Literal(family.type(), null));
    }

    /**
     * A value that is given at execution, with {@code bind}. Keep it in a constant: two parameters of one name are two
     * parameters.
     *
     * @param name for messages only
     */
    public static <T, F extends Expr<T>> F parameter(String name, Family<T, F> family) {
        return family.of(new Bind(family.type(), new Parameter(name)));
    }

    static Parameter parameterOf(Expr<?> expression) {
        if (expression.node() instanceof Bind bind && bind.value() instanceof Parameter parameter) {
            return parameter;
        }
        throw new StatementException(
                ErrorCode.PARAMETER_UNKNOWN,
                ErrorText.of(
                        "A value was bound to " + expression + ", which is no parameter.",
                        "Only what parameter(name, type) made can be given a value at execution.",
                        "Use the very parameter that stands in the statement."));
    }
}
