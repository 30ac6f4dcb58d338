package org.alkahest.sql.schema;

import java.util.List;
import java.util.Optional;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Everything that CREATE TABLE says, and the indexes that belong to the table.
 *
 * @param columns in order; names are unique
 * @param primaryKey null for a table without one
 * @param comment null for none
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        @Nullable String comment) {
    public TableDefinition {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
    }

    /** The column of a name, compared exactly. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** The same table without the foreign keys that are given, for those that are added later. */
    public TableDefinition withForeignKeys(List<ForeignKey> kept) {
        return new TableDefinition(name, columns, primaryKey, uniqueKeys, kept, checks, indexes, comment);
    }
}
