package org.alkahest.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the information schema are asked for: those of one schema, and of some tables if they are few. There are two texts of
 * each query, however many names there are.
 */
final class SchemaFilter {
    private static final int FEW = 100;

    private final Catalog catalog;
    private final @Nullable String schema;
    private final String @Nullable [] names;

    private SchemaFilter(Catalog catalog, @Nullable String schema, String @Nullable [] names) {
        this.catalog = catalog;
        this.schema = schema;
        this.names = names;
    }

    static SchemaFilter of(Catalog catalog, ReflectionRequest request, IdentifierRules identifiers) {
        String schema = request.schema();
        Set<String> names = request.names();
        return new SchemaFilter(
                catalog,
                schema == null ? null : identifiers.stored(schema),
                names == null || names.size() > FEW
                        ? null
                        : names.stream().map(identifiers::stored).toArray(String[]::new));
    }

    /** The same without names: the whole schema. */
    SchemaFilter whole() {
        return new SchemaFilter(catalog, schema, null);
    }

    /**
     * The rows of a view of the information schema.
     *
     * @param select with a condition on the schema at its end, whose place is {@code {schema}}
     * @param name the column that has the table's name
     */
    <T> List<T> query(String select, String name, String order, Catalog.RowFunction<T> row) {
        List<Object> values = new ArrayList<>();
        if (schema != null) {
            values.add(schema);
        }
        String sql = select.replace("{schema}", schema == null ? "current_schema" : "?");
        if (names != null) {
            sql += " and " + name + " = any(?)";
            values.add(names);
        }
        return catalog.query(sql + order, row, values.toArray());
    }
}
