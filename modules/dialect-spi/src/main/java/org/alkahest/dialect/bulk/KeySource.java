package org.alkahest.dialect.bulk;

import java.util.OptionalLong;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.SqlType;

/** Where the keys of a page of rows come from when it is not the returned rows that tell them. */
public sealed interface KeySource {

    /** The value of each row that becomes its key: {@link InsertRequest#freeValue()}. */
    int value();

    /** The type of the key, one that {@link KeyNumbers#areOf} knows. */
    SqlType<?> type();

    /**
     * Consecutive numbers, taken before the rows are sent and in the same transaction.
     *
     * @param value which value of each row gets its number
     */
    record Allocated(int value, SqlType<?> type, Allocation allocation) implements KeySource {}

    /**
     * The driver tells the first generated key, with none that is less, and the others follow by the {@linkplain
     * GeneratedKeys#step() step}.
     *
     * @param value which value of each row gets its number
     * @param column the name of the generated column
     */
    record Counted(int value, SqlType<?> type, String column) implements KeySource {}

    /** Takes numbers that nobody else gets. */
    @FunctionalInterface
    interface Allocation {

        /**
         * Takes the numbers {@code first}, {@code first + 1}, …
         *
         * @param count how many, at least 1
         * @return the first one; empty if so many are not to be had
         */
        OptionalLong first(Catalog catalog, TableName table, int count);
    }
}
