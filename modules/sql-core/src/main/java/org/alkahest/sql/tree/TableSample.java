package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * TABLESAMPLE: a random part of the rows of a table of FROM is read.
 *
 * @param percent how many of a hundred rows, about
 * @param seed makes the same choice again; null for another one each time
 */
public record TableSample(
        TableRelation table,
        Method method,
        Expression percent,
        @Nullable Expression seed) {

    /** What is chosen. */
    public enum Method {
        /** Each row by itself. */
        BERNOULLI,
        /** As it is quickest for the database, such as whole pages. */
        SYSTEM
    }
}
