package org.alkahest.sql;

import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Quantifier;

/**
 * The rows of a query of one column as the right side of a comparison: {@code price.gt(all(select(…)))}. It is no value, and
 * can stand nowhere else.
 *
 * @param <T> the Java type of the column
 */
public final class Quantified<T> {
    private final QuantifiedQuery node;

    private Quantified(Quantifier quantifier, QueryStatement<? extends T> query) {
        this.node = new QuantifiedQuery(quantifier, query.embedded());
    }

    /** The comparison must hold for at least one row; false for a query without rows. */
    public static <T> Quantified<T> any(QueryStatement<? extends T> query) {
        return new Quantified<>(Quantifier.ANY, query);
    }

    /** The comparison must hold for every row; true for a query without rows. */
    public static <T> Quantified<T> all(QueryStatement<? extends T> query) {
        return new Quantified<>(Quantifier.ALL, query);
    }

    QuantifiedQuery node() {
        return node;
    }
}
