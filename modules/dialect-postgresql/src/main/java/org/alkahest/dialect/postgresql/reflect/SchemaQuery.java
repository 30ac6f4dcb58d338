package org.alkahest.dialect.postgresql.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Queries over the relations of one schema, and of some names if they are few: {@code {relations}} in a text stands for the condition
 * on {@code c}, a row of {@code pg_class}. The connection's own schema is the first of the search path, with the session's temporary
 * relations.
 */
final class SchemaQuery {
    private static final int FEW = 1000;
    private static final String OWN = "(c.relnamespace = (select n.oid from pg_catalog.pg_namespace n"
            + " where n.nspname = current_schema()) or c.relnamespace = pg_catalog.pg_my_temp_schema())";
    private static final String NAMED =
            "c.relnamespace = (select n.oid from pg_catalog.pg_namespace n where n.nspname = ?)";

    private final Catalog catalog;
    private final @Nullable String schema;
    private final String @Nullable [] names;

    private SchemaQuery(Catalog catalog, @Nullable String schema, String @Nullable [] names) {
        this.catalog = catalog;
        this.schema = schema;
        this.names = names;
    }

    static SchemaQuery of(Catalog catalog, ReflectionRequest request) {
        Set<String> names = request.names();
        return new SchemaQuery(
                catalog, request.schema(), names == null || names.size() > FEW ? null : names.toArray(String[]::new));
    }

    static SchemaQuery of(Catalog catalog, @Nullable String schema) {
        return new SchemaQuery(catalog, schema, null);
    }

    <T> List<T> rows(String sql, Catalog.RowFunction<T> row) {
        List<Object> values = new ArrayList<>();
        String condition = schema == null ? OWN : NAMED;
        if (schema != null) {
            values.add(schema);
        }
        if (names != null) {
            condition += " and c.relname = any(?)";
            values.add(names);
        }
        return catalog.query(sql.replace("{relations}", condition), row, values.toArray());
    }
}
