package org.alkahest.sql;

/**
 * A function of many rows that an application makes known, as {@link SqlFunction#aggregate} declares it: a plain {@link
 * SqlFunction} has no value over a window. Immutable.
 *
 * <pre>{@code
 * static final SqlAggregate<Long, NumExpr<Long>> BITS = SqlFunction.named("bit_or", Types.BIGINT).aggregate();
 *
 * select(BITS.call(users.rights))
 * select(BITS.over(partitionBy(users.team), users.rights))
 * }</pre>
 */
public final class SqlAggregate<T, F extends Expr<T>> {
    private final SqlFunction<T, F> function;

    SqlAggregate(SqlFunction<T, F> function) {
        this.function = function;
    }

    /**
     * The aggregate of the rows of a group.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1001 if the arguments are not those that the function takes
     */
    public F call(Expr<?>... arguments) {
        return function.call(arguments);
    }

    /**
     * The aggregate over the rows of a window. A template must be one that OVER can follow.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1001 if the arguments are not those that the function takes
     */
    public F over(Window window, Expr<?>... arguments) {
        return function.windowed(arguments).over(window);
    }

    @Override
    public String toString() {
        return function.toString();
    }
}
