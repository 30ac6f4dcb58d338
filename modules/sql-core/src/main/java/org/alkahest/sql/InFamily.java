package org.alkahest.sql;

import org.alkahest.sql.tree.Label;

/**
 * An expression that knows its family, so that what is made of it (a labelled column, a maximum, a CASE, a column of a
 * subquery) is of that family again.
 */
public interface InFamily<T, F extends Expr<T>> extends Expr<T> {

    Family<T, F> family();

    /** The same value under a name of its own in the select list. */
    default F as(String label) {
        return family().of(new Label(node(), label));
    }
}
