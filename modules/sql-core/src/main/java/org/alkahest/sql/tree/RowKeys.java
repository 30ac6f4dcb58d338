package org.alkahest.sql.tree;

import java.util.List;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which rows of a table can be told apart, by their names, as far as they were declared.
 *
 * @param identity the identity column; null for none
 * @param generated the column that gets a number from the database where an INSERT gives none: the identity column, or a
 *     primary key whose default is the next value of a sequence; null for none
 * @param generatedType its type; null for none
 * @param primary the primary key, in its order; empty for none
 * @param sentinel a column whose values, given by the application, differ within each INSERT; null for none
 */
public record RowKeys(
        @Nullable String identity,
        @Nullable String generated,
        @Nullable SqlType<?> generatedType,
        List<String> primary,
        @Nullable String sentinel) {
    /** Of a table of which no more than its name is known. */
    public static final RowKeys UNKNOWN = new RowKeys(null, null, null, List.of(), null);

    public RowKeys {
        primary = List.copyOf(primary);
    }
}
