package org.alkahest.sql.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name null for the database to choose
 * @param columns at least one, in order
 */
public record UniqueKey(@Nullable String name, List<String> columns) {
    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
