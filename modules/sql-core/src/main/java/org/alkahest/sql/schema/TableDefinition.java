package org.alkahest.sql.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Everything that CREATE TABLE says, and the indexes that belong to the table.
 *
 * @param columns in order; names are unique
 * @param primaryKey null for a table without one
 * @param comment null for none
 * @param texts what else is executed when it is created or dropped, in order
 */
public record TableDefinition(
        TableName name,
        List<ColumnDefinition> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueKey> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Check> checks,
        List<Index> indexes,
        @Nullable String comment,
        List<SchemaText> texts) {
    public TableDefinition {
        columns = List.copyOf(columns);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        indexes = List.copyOf(indexes);
        texts = List.copyOf(texts);
    }

    /** A table of which nothing is said in texts. */
    public TableDefinition(
            TableName name,
            List<ColumnDefinition> columns,
            @Nullable PrimaryKey primaryKey,
            List<UniqueKey> uniqueKeys,
            List<ForeignKey> foreignKeys,
            List<Check> checks,
            List<Index> indexes,
            @Nullable String comment) {
        this(name, columns, primaryKey, uniqueKeys, foreignKeys, checks, indexes, comment, List.of());
    }

    /** The column of a name, compared exactly. */
    public Optional<ColumnDefinition> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** The columns of everything that keeps rows apart: the primary key, the unique keys, and unique indexes of columns. */
    public List<List<String>> keys() {
        Set<List<String>> keys = new LinkedHashSet<>();
        if (primaryKey != null) {
            keys.add(primaryKey.columns());
        }
        uniqueKeys.forEach(key -> keys.add(key.columns()));
        for (Index index : indexes) {
            List<String> names = index.items().stream()
                    .map(item -> item.expression() instanceof ColumnRef column ? column.name() : "")
                    .toList();
            if (index.unique() && !names.contains("")) {
                keys.add(names);
            }
        }
        return List.copyOf(keys);
    }

    /** The same table without the foreign keys that are given, for those that are added later. */
    public TableDefinition withForeignKeys(List<ForeignKey> kept) {
        return new TableDefinition(name, columns, primaryKey, uniqueKeys, kept, checks, indexes, comment, texts);
    }

    /** The table as it is on one database: without the parts whose condition does not hold there. */
    public TableDefinition on(String dialect, int major, int minor) {
        return new TableDefinition(
                name,
                columns,
                primaryKey,
                those(dialect, major, minor, uniqueKeys),
                those(dialect, major, minor, foreignKeys),
                those(dialect, major, minor, checks),
                those(dialect, major, minor, indexes),
                comment,
                those(dialect, major, minor, texts));
    }

    private static <C extends Conditional<C>> List<C> those(String dialect, int major, int minor, List<C> parts) {
        return parts.stream().filter(part -> part.isOn(dialect, major, minor)).toList();
    }
}
