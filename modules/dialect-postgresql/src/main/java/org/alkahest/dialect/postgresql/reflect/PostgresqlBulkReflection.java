package org.alkahest.dialect.postgresql.reflect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.tree.TableName;

/**
 * Reads tables of PostgreSQL from {@code pg_catalog}, joined here: relations, enums and domains, sequences of columns, columns,
 * constraints, indexes, and the names of columns that foreign keys refer to in tables that were not asked for.
 */
public final class PostgresqlBulkReflection implements BulkReflection {
    private final DatabaseVersion version;
    private final PostgresqlTypeReader types;

    public PostgresqlBulkReflection(DatabaseVersion version, PostgresqlTypeReader types) {
        this.version = version;
        this.types = types;
    }

    @Override
    public int queries() {
        return 7;
    }

    @Override
    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
        SchemaQuery query = SchemaQuery.of(catalog, request);
        List<Relations.Relation> relations = Relations.read(query, request);
        if (relations.isEmpty()) {
            return ReflectedTables.of(Map.of());
        }
        Map<Long, String> schemas = new HashMap<>();
        relations.forEach(relation -> schemas.put(relation.oid(), relation.schema()));
        var names = new AttributeNames();
        Map<Long, List<ReflectedColumn>> columns = request.asks(Facet.COLUMNS)
                ? new Columns(types, UserTypes.read(catalog), request.schema()).read(query, version, schemas, names)
                : Map.of();
        Constraints constraints = new Constraints(request).read(query, version);
        Indexes indexes = new Indexes();
        if (request.asks(Facet.INDEXES)) {
            indexes.read(query, version);
        }
        List<Long> numbered = new ArrayList<>(constraints.relations());
        numbered.addAll(indexes.relations());
        names.complete(catalog, numbered);
        Map<Long, Constraints.OfTable> constraintsByTable = constraints.byTable(names, schemas);
        Map<Long, List<ReflectedIndex>> indexesByTable = indexes.byTable(names);
        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
        for (Relations.Relation relation : relations) {
            Constraints.OfTable own = constraintsByTable.getOrDefault(relation.oid(), new Constraints.OfTable());
            tables.put(
                    relation.object().name(),
                    new ReflectedTable(
                            relation.object().name(),
                            relation.object().kind(),
                            relation.object().temporary(),
                            columns.getOrDefault(relation.oid(), List.of()),
                            own.primaryKey,
                            own.foreignKeys,
                            indexesByTable.getOrDefault(relation.oid(), List.of()),
                            own.uniqueKeys,
                            own.checks,
                            own.others,
                            relation.comment(),
                            relation.options(),
                            relation.query()));
        }
        return ReflectedTables.of(tables);
    }
}
