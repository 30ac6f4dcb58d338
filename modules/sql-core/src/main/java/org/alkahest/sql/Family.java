package org.alkahest.sql;

import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;

/**
 * A SQL type together with the kind of handle that its expressions have, such as text with {@code like} or a number with
 * {@code plus}. The constants of {@link Types} are families.
 *
 * @param <T> the Java type of a value
 * @param <F> the handle
 */
public interface Family<T, F extends Expr<T>> {

    SqlType<T> type();

    /** The handle of an expression of this type. */
    F of(Expression node);
}
