package org.alkahest.sql.schema;

import java.util.List;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name null for the database to choose; needed to break a cycle of tables
 * @param columns at least one, in order
 * @param targetColumns the referred columns, as many, in the same order
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
        if (columns.isEmpty() || columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException(columns + " refer to " + targetColumns);
        }
    }

    public ForeignKey withName(String newName) {
        return new ForeignKey(newName, columns, target, targetColumns, onDelete, onUpdate);
    }
}
