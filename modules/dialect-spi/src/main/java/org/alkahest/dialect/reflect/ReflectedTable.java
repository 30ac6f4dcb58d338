package org.alkahest.dialect.reflect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as a database has it. What was not asked for, and what a database does not have, is empty or null. Constraints and
 * indexes are in the order of their names, columns in that of the table.
 *
 * @param name with the schema as it was asked for: null where the connection's own was
 * @param temporary whether it goes with its session
 * @param primaryKey null for a table without one
 * @param foreignKeys the schema of what they refer to is null for the connection's own schema if that was asked for, as in
 *     {@code name}
 * @param constraints of kinds that only this database has
 * @param comment null for none
 * @param options what the database has of its own, by its own words, in their order
 * @param query the text of a view's query; null for a table, or if the database does not give it
 */
public record ReflectedTable(
        TableName name,
        ObjectKind kind,
        boolean temporary,
        List<ReflectedColumn> columns,
        @Nullable PrimaryKey primaryKey,
        List<ForeignKey> foreignKeys,
        List<ReflectedIndex> indexes,
        List<UniqueKey> uniqueKeys,
        List<ReflectedCheck> checks,
        List<ReflectedConstraint> constraints,
        @Nullable String comment,
        Map<String, String> options,
        @Nullable String query) {
    public ReflectedTable {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        uniqueKeys = List.copyOf(uniqueKeys);
        checks = List.copyOf(checks);
        constraints = List.copyOf(constraints);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** The column of a name, compared exactly. */
    public Optional<ReflectedColumn> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** The same with other columns. */
    public ReflectedTable withColumns(List<ReflectedColumn> others) {
        return new ReflectedTable(
                name,
                kind,
                temporary,
                others,
                primaryKey,
                foreignKeys,
                indexes,
                uniqueKeys,
                checks,
                constraints,
                comment,
                options,
                query);
    }
}
