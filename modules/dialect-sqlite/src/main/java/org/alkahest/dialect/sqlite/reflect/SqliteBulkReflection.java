package org.alkahest.dialect.sqlite.reflect;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.tree.TableName;

/**
 * Reads tables of SQLite by its pragmas, joined with {@code sqlite_master} and joined here: the attached databases if one is asked for
 * by name, the definitions, the tables that belong to virtual ones, columns, foreign keys, the columns that those refer to, indexes.
 * What no pragma tells is read from the texts of the definitions.
 *
 * <p>SQLite refuses to tell any columns where those of one view are gone. Then there is one more query for each table and view that is
 * meant, and the broken ones are reported.
 */
public final class SqliteBulkReflection implements BulkReflection {
    private final IdentifierRules identifiers;
    private final DatabaseVersion version;
    private final SqliteTypeReader types;

    public SqliteBulkReflection(IdentifierRules identifiers, DatabaseVersion version, SqliteTypeReader types) {
        this.identifiers = identifiers;
        this.version = version;
        this.types = types;
    }

    @Override
    public int queries() {
        return 7;
    }

    @Override
    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
        SchemaQuery query = SchemaQuery.of(catalog, identifiers, request);
        Relations relations = Relations.read(query, request, knowsShadows(version));
        if (relations.all().isEmpty()) {
            return ReflectedTables.of(Map.of());
        }
        var columns = new Columns(types);
        if (request.asks(Facet.COLUMNS) || request.asks(Facet.PRIMARY_KEY)) {
            columns.read(catalog, query, relations.all());
        }
        var foreignKeys = new ForeignKeys();
        if (request.asks(Facet.FOREIGN_KEYS)) {
            foreignKeys.read(query);
        }
        var indexes = new Indexes();
        if (request.asks(Facet.INDEXES) || request.asks(Facet.UNIQUE_KEYS)) {
            indexes.read(query);
        }
        Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
        Map<TableName, AlkahestException> unreadable = new LinkedHashMap<>();
        for (Relations.Relation relation : relations.all()) {
            TableName name = relation.object().name();
            AlkahestException refusal = columns.refusal(relation.place());
            if (refusal == null) {
                unreadable.remove(name);
                tables.put(name, table(relation, request, relations, columns, foreignKeys, indexes));
            } else {
                tables.remove(name);
                unreadable.put(name, refusal);
            }
        }
        return new ReflectedTables(tables, unreadable);
    }

    /** Whether the database tells which tables belong to a virtual one. */
    static boolean knowsShadows(DatabaseVersion version) {
        return version.isAtLeast(3, 37);
    }

    private static ReflectedTable table(
            Relations.Relation relation,
            ReflectionRequest request,
            Relations relations,
            Columns columns,
            ForeignKeys foreignKeys,
            Indexes indexes) {
        boolean isTable = relation.object().kind() == ObjectKind.TABLE;
        TableName place = relation.place();
        TableText text = TableText.of(isTable ? relation.sql() : "");
        return new ReflectedTable(
                relation.object().name(),
                relation.object().kind(),
                relation.object().temporary(),
                request.asks(Facet.COLUMNS) ? columns.of(place, text) : List.of(),
                request.asks(Facet.PRIMARY_KEY) ? columns.primaryKey(place, text) : null,
                foreignKeys.of(place, text, request.schema()),
                request.asks(Facet.INDEXES) ? indexes.of(place, relations) : List.of(),
                request.asks(Facet.UNIQUE_KEYS) ? indexes.uniqueKeys(place, text) : List.of(),
                request.asks(Facet.CHECKS) ? checks(text) : List.of(),
                List.of(),
                null,
                request.asks(Facet.OPTIONS) ? options(text) : Map.of(),
                request.asks(Facet.VIEW_DEFINITION) && !isTable ? ViewText.query(relation.sql()) : null);
    }

    private static List<ReflectedCheck> checks(TableText text) {
        return text.checks().stream()
                .sorted(Comparator.comparing(check -> check.name() == null ? "" : check.name()))
                .toList();
    }

    private static Map<String, String> options(TableText text) {
        Map<String, String> options = new LinkedHashMap<>();
        String module = text.module();
        if (module != null) {
            options.put("using", module);
        }
        if (text.withoutRowid()) {
            options.put("without rowid", "");
        }
        if (text.strict()) {
            options.put("strict", "");
        }
        if (!text.ordered().isEmpty()) {
            options.put("ordered", String.join(", ", text.ordered()));
        }
        if (!text.conflicts().isEmpty()) {
            options.put("on conflict", String.join(", ", text.conflicts()));
        }
        return options;
    }
}
