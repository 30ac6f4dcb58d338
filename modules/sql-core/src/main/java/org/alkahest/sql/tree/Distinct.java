package org.alkahest.sql.tree;

import java.util.List;

/**
 * That a SELECT keeps one row of those that are alike.
 *
 * @param on the expressions in which alike rows agree; empty for the whole row
 */
public record Distinct(List<Expression> on) {
    /** Of whole rows. */
    public static final Distinct ROWS = new Distinct(List.of());

    public Distinct {
        on = List.copyOf(on);
    }
}
