package org.alkahest.dialect.reflect;

import org.alkahest.sql.tree.OrderItem.NullsOrder;
import org.jspecify.annotations.Nullable;

/**
 * What an index is ordered by, at one place.
 *
 * @param column the column; null for an expression
 * @param expression SQL of the database, without parentheses around it; null for a column
 * @param nulls where rows without a value stand, if that is not where the database has them anyway; null otherwise
 * @param details what follows it in CREATE INDEX of this database alone, such as a collation, a length or an operator class; null
 *     for nothing
 */
public record ReflectedIndexItem(
        @Nullable String column,
        @Nullable String expression,
        boolean descending,
        @Nullable NullsOrder nulls,
        @Nullable String details) {

    /** @throws IllegalArgumentException if there is neither a column nor an expression, or both */
    public ReflectedIndexItem {
        if ((column == null) == (expression == null)) {
            throw new IllegalArgumentException("column " + column + ", expression " + expression);
        }
    }

    /** A column in ascending order. */
    public static ReflectedIndexItem column(String name) {
        return new ReflectedIndexItem(name, null, false, null, null);
    }

    /** An expression in ascending order. */
    public static ReflectedIndexItem expression(String text) {
        return new ReflectedIndexItem(null, text, false, null, null);
    }

    /** The same in descending order. */
    public ReflectedIndexItem descends() {
        return new ReflectedIndexItem(column, expression, true, nulls, details);
    }
}
