package org.alkahest.dialect.h2;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of H2 from its information schema, joined here: tables with the texts of views, columns, labels of enums, elements of
 * arrays, constraints, checks, references, columns of keys, indexes, columns of indexes.
 */
final class H2BulkReflection implements BulkReflection {
    private static final String TABLES = "select t.table_name, t.table_type, t.remarks, v.view_definition"
            + " from information_schema.tables t left join information_schema.views v"
            + " on v.table_schema = t.table_schema and v.table_name = t.table_name where t.table_schema = {schema}";

    private final IdentifierRules identifiers;
    private final H2TypeReader types;

    private record Found(
            String stored,
            ReflectedObject object,
            @Nullable String comment,
            @Nullable String query) {}

    H2BulkReflection(IdentifierRules identifiers, H2TypeReader types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    @Override
    public int queries() {
        return 10;
    }

    @Override
    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
        SchemaFilter filter = SchemaFilter.of(catalog, request, identifiers);
        List<Found> found = found(filter, request);
        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
        if (found.isEmpty()) {
            return ReflectedTables.of(tables);
        }
        Map<String, List<ReflectedColumn>> columns =
                request.asks(Facet.COLUMNS) ? new H2Columns(identifiers, types).read(filter) : Map.of();
        Map<String, List<ReflectedIndex>> indexes =
                request.asks(Facet.INDEXES) ? new H2Indexes(identifiers).read(filter) : Map.of();
        H2Constraints constraints = new H2Constraints(identifiers, request.schema()).read(filter, request.facets());
        for (Found one : found) {
            String stored = one.stored();
            tables.put(
                    one.object().name(),
                    new ReflectedTable(
                            one.object().name(),
                            one.object().kind(),
                            one.object().temporary(),
                            columns.getOrDefault(stored, List.of()),
                            constraints.primaryKey(stored),
                            constraints.foreignKeys(stored),
                            indexes.getOrDefault(stored, List.of()),
                            constraints.uniqueKeys(stored),
                            constraints.checks(stored),
                            List.of(),
                            request.asks(Facet.COMMENT) ? one.comment() : null,
                            Map.of(),
                            request.asks(Facet.VIEW_DEFINITION) ? one.query() : null));
        }
        return ReflectedTables.of(tables);
    }

    private List<Found> found(SchemaFilter filter, ReflectionRequest request) {
        List<Found> found = new ArrayList<>(filter.query(TABLES, "t.table_name", "", row -> {
            String stored = row.getString(1);
            String type = row.getString(2);
            var object = new ReflectedObject(
                    new TableName(request.schema(), identifiers.declared(stored)),
                    type.equals("VIEW") ? ObjectKind.VIEW : ObjectKind.TABLE,
                    type.endsWith("TEMPORARY"));
            return new Found(stored, object, row.getString(3), row.getString(4));
        }));
        found.removeIf(one -> !request.includes(one.object()));
        found.sort(Comparator.comparing(one -> one.object().name().name()));
        return found;
    }
}
