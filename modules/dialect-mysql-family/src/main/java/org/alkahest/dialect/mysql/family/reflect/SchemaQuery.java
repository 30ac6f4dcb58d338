package org.alkahest.dialect.mysql.family.reflect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Queries over one schema, and over some tables if they are few: {@code {schema:column}} in a text stands for the condition on a column
 * with the schema's name, {@code {table:column}} for the one on a column with a table's. A list of names is filled up to a power of two,
 * so that there are few texts.
 */
final class SchemaQuery {
    private static final int FEW = 64;

    private final Catalog catalog;
    private final @Nullable String schema;
    private final List<String> names;

    private SchemaQuery(Catalog catalog, @Nullable String schema, List<String> names) {
        this.catalog = catalog;
        this.schema = schema;
        this.names = names;
    }

    static SchemaQuery of(Catalog catalog, ReflectionRequest request) {
        Set<String> names = request.names();
        return new SchemaQuery(
                catalog,
                request.schema(),
                names == null || names.size() > FEW ? List.of() : padded(List.copyOf(names)));
    }

    static SchemaQuery of(Catalog catalog, @Nullable String schema) {
        return new SchemaQuery(catalog, schema, List.of());
    }

    private static List<String> padded(List<String> names) {
        if (names.isEmpty()) {
            return List.of("");
        }
        List<String> padded = new ArrayList<>(names);
        int size = Integer.highestOneBit(names.size() * 2 - 1);
        while (padded.size() < size) {
            padded.add(names.get(0));
        }
        return padded;
    }

    /** The rows of a view of the information schema. */
    <T> List<T> rows(
            String columns,
            String view,
            String schemaColumn,
            @Nullable String tableColumn,
            String more,
            Catalog.RowFunction<T> row) {
        List<Object> values = new ArrayList<>();
        var sql = new StringBuilder("select ")
                .append(columns)
                .append(" from information_schema.")
                .append(view);
        sql.append(" where ").append(schemaColumn).append(" = ").append(schema == null ? "database()" : "?");
        if (schema != null) {
            values.add(schema);
        }
        if (tableColumn != null && !names.isEmpty()) {
            sql.append(" and ").append(tableColumn).append(" in (");
            sql.append(String.join(", ", Collections.nCopies(names.size(), "?")))
                    .append(')');
            values.addAll(names);
        }
        return catalog.query(sql.append(more).toString(), row, values.toArray());
    }
}
