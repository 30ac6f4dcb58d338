package org.alkahest.dialect.mysql.family.reflect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.tree.TableName;

/**
 * Reads tables from the information schema, joined here: tables, texts of views, columns, indexes, columns of foreign keys, foreign
 * keys, checks, on MySQL the tables of checks, what is usual in the schema, and partitions where there are some.
 *
 * <p>These databases do not tell a unique key from a unique index: one of plain columns is a unique key here, however it was declared, and
 * others are indexes. That a column is invisible is not told, nor that MariaDB ignores an index. They take RESTRICT and NO ACTION for one thing. Of temporary
 * tables MariaDB tells the names alone, so that they cannot be read, and MySQL tells nothing. Texts of expressions are read as a session
 * without {@code NO_BACKSLASH_ESCAPES} reads them.
 */
public final class FamilyBulkReflection implements BulkReflection {
    private final FamilyTypeReader types;
    private final CatalogDialect dialect;

    public FamilyBulkReflection(FamilyTypeReader types, CatalogDialect dialect) {
        this.types = types;
        this.dialect = dialect;
    }

    @Override
    public int queries() {
        return 10;
    }

    @Override
    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
        SchemaQuery query = SchemaQuery.of(catalog, request);
        List<Relations.Relation> relations = Relations.read(query, request.schema()).stream()
                .filter(relation -> request.includes(relation.object()))
                .toList();
        if (relations.isEmpty()) {
            return ReflectedTables.of(Map.of());
        }
        Map<String, String> queries = new HashMap<>();
        if (request.asks(Facet.VIEW_DEFINITION) && request.kinds().contains(ObjectKind.VIEW)) {
            query.rows(
                    "table_name, view_definition",
                    "views",
                    "table_schema",
                    "table_name",
                    "",
                    row -> queries.put(row.getString(1), row.getString(2)));
        }
        var checks = new Checks(dialect);
        if (request.asks(Facet.CHECKS) || (request.asks(Facet.COLUMNS) && dialect.jsonIsChecked())) {
            checks.read(query);
        }
        Map<String, List<ReflectedColumn>> columns =
                request.asks(Facet.COLUMNS) || checks.mayBeDocuments() ? columns(query, checks, relations) : Map.of();
        TableOptions options = request.asks(Facet.OPTIONS)
                ? TableOptions.read(query, relations.stream().anyMatch(TableOptions::isPartitioned))
                : null;
        var indexes = new Indexes(dialect);
        if (request.asks(Facet.INDEXES) || request.asks(Facet.PRIMARY_KEY) || request.asks(Facet.UNIQUE_KEYS)) {
            indexes.read(query);
        }
        var foreignKeys = new ForeignKeys();
        if (request.asks(Facet.FOREIGN_KEYS) || request.asks(Facet.INDEXES)) {
            foreignKeys.read(query, request.schema());
        }
        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
        Map<TableName, AlkahestException> unreadable = new LinkedHashMap<>();
        for (Relations.Relation relation : relations) {
            TableName name = relation.object().name();
            String table = name.name();
            if (relation.object().temporary()) {
                unreadable.put(name, temporary(name));
                continue;
            }
            boolean broken = request.asks(Facet.COLUMNS)
                    && relation.object().kind() == ObjectKind.VIEW
                    && !columns.containsKey(table);
            if (broken) {
                unreadable.put(name, broken(name));
                continue;
            }
            tables.put(
                    name,
                    new ReflectedTable(
                            name,
                            relation.object().kind(),
                            relation.object().temporary(),
                            request.asks(Facet.COLUMNS) ? columns.getOrDefault(table, List.of()) : List.of(),
                            request.asks(Facet.PRIMARY_KEY) ? indexes.primaryKey(table) : null,
                            request.asks(Facet.FOREIGN_KEYS) ? foreignKeys.of(table) : List.of(),
                            request.asks(Facet.INDEXES) ? indexes.indexes(table, foreignKeys.of(table)) : List.of(),
                            request.asks(Facet.UNIQUE_KEYS) ? indexes.uniqueKeys(table) : List.of(),
                            request.asks(Facet.CHECKS) ? checks.of(table) : List.of(),
                            request.asks(Facet.CHECKS) ? checks.notEnforced(table) : List.of(),
                            request.asks(Facet.COMMENT) ? relation.comment() : null,
                            options == null ? Map.of() : options.of(relation),
                            queries.get(table)));
        }
        unreadable.keySet().forEach(tables::remove);
        return new ReflectedTables(tables, unreadable);
    }

    private Map<String, List<ReflectedColumn>> columns(
            SchemaQuery query, Checks checks, List<Relations.Relation> relations) {
        Map<String, String> collations = new HashMap<>();
        relations.forEach(relation -> {
            String collation = relation.collation();
            if (collation != null) {
                collations.put(relation.table(), collation);
            }
        });
        return new Columns(types, dialect).read(query, checks, collations);
    }

    private static InspectionException temporary(TableName table) {
        return new InspectionException(
                ErrorCode.NOT_READABLE,
                ErrorText.of(
                        "The temporary table \"" + table + "\" cannot be read.",
                        "The database lists it, but tells nothing of its columns and keys.",
                        "Ask for tables that stay, or read it with SHOW CREATE TABLE."));
    }

    private static InspectionException broken(TableName view) {
        return new InspectionException(
                ErrorCode.NOT_READABLE,
                ErrorText.of(
                        "The view \"" + view + "\" cannot be read.",
                        "The database tells no column of it: its query names something that is gone, or that its definer may not"
                                + " see.",
                        "Correct or drop the view."));
    }
}
