package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name null for the database to choose
 * @param columns at least one, in key order
 */
public record PrimaryKey(@Nullable ObjectName name, List<String> columns) {
    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
