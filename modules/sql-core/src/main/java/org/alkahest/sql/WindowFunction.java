package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;

/**
 * A function that has a value only over a window: {@link #over} makes an expression of it. Immutable.
 *
 * @param <F> the handle of the expression
 */
public final class WindowFunction<T, F extends Expr<T>> {
    private final Family<T, F> family;
    private final Expression call;

    WindowFunction(Family<T, F> family, Expression call) {
        this.family = family;
        this.call = call;
    }

    /** The function over the rows of a window. */
    public F over(Window window) {
        return family.of(window.over(call));
    }
}
