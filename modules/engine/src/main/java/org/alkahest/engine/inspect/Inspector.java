package org.alkahest.engine.inspect;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedDomain;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is in a database. What was read once is remembered until {@link #refresh}; take a new one, or refresh, after definitions
 * have changed. One of an engine may be used by several threads, one of a connection by that connection's.
 *
 * <pre>{@code
 * Inspector inspector = engine.inspector();
 * for (String name : inspector.tableNames()) { … }
 * List<ReflectedColumn> columns = inspector.columns(TableName.of("users"));
 * Map<TableName, List<ForeignKey>> keys = inspector.foreignKeys(ReflectionRequest.tables().in("shop"));
 * }</pre>
 *
 * <p>Names are given and taken as declarations have them; a schema of null is the connection's own. Every method throws an
 * {@link AlkahestException} if the database refuses. A method that asks for one table throws ALK-8001 if there is no table or view of
 * that name; one that takes a {@link ReflectionRequest} leaves out what is not there.
 */
public final class Inspector {
    private final CatalogAccess access;
    private final Reflection reflection;
    private final @Nullable BulkReflection bulk;
    private final KnownTables known = new KnownTables();
    private final Map<Listed, List<?>> lists = new ConcurrentHashMap<>();

    private record Listed(Class<?> kind, @Nullable String schema) {}

    /** An inspector that uses everything that the dialect can do. */
    public static Inspector of(CatalogAccess access) {
        Dialect dialect = access.dialect();
        return new Inspector(
                access, dialect.reflection(), dialect.bulkReflection().orElse(null));
    }

    private Inspector(CatalogAccess access, Reflection reflection, @Nullable BulkReflection bulk) {
        this.access = access;
        this.reflection = reflection;
        this.bulk = bulk;
    }

    /** One that reads one table after another, as with a dialect without {@link BulkReflection}; for comparison. */
    public Inspector tableAtATime() {
        return new Inspector(access, reflection, null);
    }

    /** Forgets what was read. */
    public void refresh() {
        known.clear();
        lists.clear();
    }

    public Dialect dialect() {
        return access.dialect();
    }

    // ------------------------------------------------------------------------------------------------ names

    /** The schema that null stands for; empty where the database has no schemas. */
    public Optional<String> ownSchema() {
        return Optional.ofNullable(access.<@Nullable String>ask(reflection::ownSchema));
    }

    /** The schemas that the user can see, in the order of their names; those of the database itself are among them. */
    public List<String> schemas() {
        return listed(String.class, null, reflection::schemas);
    }

    public boolean hasSchema(String schema) {
        return schemas().contains(schema);
    }

    /** The tables of the connection's own schema that are not temporary, in their order. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** The tables of a schema that are not temporary, in their order. */
    public List<String> tableNames(@Nullable String schema) {
        return names(schema, ObjectKind.TABLE, ObjectScope.DEFAULT);
    }

    /** The views of a schema that are not temporary, without those that keep their rows, in their order. */
    public List<String> viewNames(@Nullable String schema) {
        return names(schema, ObjectKind.VIEW, ObjectScope.DEFAULT);
    }

    /** The views of a schema that keep their rows, in their order. */
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(schema, ObjectKind.MATERIALIZED_VIEW, ObjectScope.DEFAULT);
    }

    /** The temporary tables that this connection sees, in their order; one of an engine sees only what all connections do. */
    public List<String> temporaryTableNames() {
        return names(null, ObjectKind.TABLE, ObjectScope.TEMPORARY);
    }

    /** The temporary views that this connection sees, in their order. */
    public List<String> temporaryViewNames() {
        return names(null, ObjectKind.VIEW, ObjectScope.TEMPORARY);
    }

    private List<String> names(@Nullable String schema, ObjectKind kind, ObjectScope scope) {
        return objects(schema).stream()
                .filter(object -> object.kind() == kind && scope.includes(object.temporary()))
                .map(object -> object.name().name())
                .toList();
    }

    /** The tables and views of a schema, whatever their kind and scope, in the order of their names. */
    public List<ReflectedObject> objects(@Nullable String schema) {
        return listed(ReflectedObject.class, schema, catalog -> reflection.objects(catalog, schema));
    }

    /** Whether there is a table or view of that name. */
    public boolean hasTable(TableName name) {
        return objects(name.schema()).stream().anyMatch(object -> object.name().equals(name));
    }

    /** Whether the connection's own schema has a table or view of that name. */
    public boolean hasTable(String name) {
        return hasTable(TableName.of(name));
    }

    /** Whether a table has an index of that name, which does not merely serve a key. */
    public boolean hasIndex(TableName table, String index) {
        return indexes(table).stream().anyMatch(found -> found.name().equals(index));
    }

    /** The sequences of a schema, in the order of their names, without those that serve an identity column. */
    public List<SequenceDefinition> sequences(@Nullable String schema) {
        return listed(SequenceDefinition.class, schema, catalog -> reflection.sequences(catalog, schema));
    }

    public boolean hasSequence(TableName name) {
        return sequences(name.schema()).stream()
                .anyMatch(sequence -> sequence.name().equals(name));
    }

    /** The enums of a schema, in the order of their names; empty where they are no types of their own. */
    public List<LabelType> enums(@Nullable String schema) {
        return listed(LabelType.class, schema, catalog -> reflection.enums(catalog, schema));
    }

    /** The domains of a schema, in the order of their names. */
    public List<ReflectedDomain> domains(@Nullable String schema) {
        return listed(ReflectedDomain.class, schema, catalog -> reflection.domains(catalog, schema));
    }

    @SuppressWarnings("unchecked") // each class is used for lists of that class
    private <T> List<T> listed(Class<T> kind, @Nullable String schema, Function<Catalog, List<T>> question) {
        var key = new Listed(kind, schema);
        List<?> before = lists.get(key);
        if (before != null) {
            return (List<T>) before;
        }
        List<T> found = List.copyOf(access.ask(question));
        lists.put(key, found);
        return found;
    }

    // ------------------------------------------------------------------------------------------------ one table

    /** All that is known of a table or view. */
    public ReflectedTable table(TableName name) {
        return one(name, Facet.ALL);
    }

    public List<ReflectedColumn> columns(TableName name) {
        return one(name, Facet.COLUMNS).columns();
    }

    /** Empty for a table without one. */
    public Optional<PrimaryKey> primaryKey(TableName name) {
        return Optional.ofNullable(one(name, Facet.PRIMARY_KEY).primaryKey());
    }

    public List<ForeignKey> foreignKeys(TableName name) {
        return one(name, Facet.FOREIGN_KEYS).foreignKeys();
    }

    /** The indexes that do not merely serve a key. */
    public List<ReflectedIndex> indexes(TableName name) {
        return one(name, Facet.INDEXES).indexes();
    }

    public List<UniqueKey> uniqueKeys(TableName name) {
        return one(name, Facet.UNIQUE_KEYS).uniqueKeys();
    }

    public List<ReflectedCheck> checks(TableName name) {
        return one(name, Facet.CHECKS).checks();
    }

    /** Empty for none. */
    public Optional<String> comment(TableName name) {
        return Optional.ofNullable(one(name, Facet.COMMENT).comment());
    }

    /** What the database has of its own, by its own words. */
    public Map<String, String> options(TableName name) {
        return one(name, Facet.OPTIONS).options();
    }

    /** The text of a view's query; empty for a table, or if the database does not give it. */
    public Optional<String> viewDefinition(TableName name) {
        return Optional.ofNullable(one(name, Facet.VIEW_DEFINITION).query());
    }

    private ReflectedTable one(TableName name, Facet facet) {
        return one(name, EnumSet.of(facet));
    }

    private ReflectedTable one(TableName name, Set<Facet> facets) {
        ReflectedTables answer = tables(ReflectionRequest.of(name).facets(facets));
        ReflectedTable table = answer.tables().get(name);
        if (table != null) {
            return table;
        }
        AlkahestException unreadable = answer.unreadable().get(name);
        throw unreadable != null ? unreadable : InspectionErrors.noSuchTable(name, objects(name.schema()));
    }

    // ------------------------------------------------------------------------------------------------ many tables

    /** What is asked for of each table and view that is meant and can be read, and why others cannot be. */
    public ReflectedTables tables(ReflectionRequest request) {
        ReflectedTables before = known.answer(request);
        if (before != null) {
            return before;
        }
        ReflectedTables answer = bulk != null
                ? access.ask(catalog -> bulk.tables(catalog, request))
                : access.ask(catalog -> OneByOne.tables(reflection, catalog, request));
        known.add(request, answer);
        return answer;
    }

    public Map<TableName, List<ReflectedColumn>> columns(ReflectionRequest request) {
        return each(request, Facet.COLUMNS, ReflectedTable::columns);
    }

    /** The primary keys; empty for a table without one. */
    public Map<TableName, Optional<PrimaryKey>> primaryKeys(ReflectionRequest request) {
        return each(request, Facet.PRIMARY_KEY, table -> Optional.ofNullable(table.primaryKey()));
    }

    public Map<TableName, List<ForeignKey>> foreignKeys(ReflectionRequest request) {
        return each(request, Facet.FOREIGN_KEYS, ReflectedTable::foreignKeys);
    }

    public Map<TableName, List<ReflectedIndex>> indexes(ReflectionRequest request) {
        return each(request, Facet.INDEXES, ReflectedTable::indexes);
    }

    public Map<TableName, List<UniqueKey>> uniqueKeys(ReflectionRequest request) {
        return each(request, Facet.UNIQUE_KEYS, ReflectedTable::uniqueKeys);
    }

    public Map<TableName, List<ReflectedCheck>> checks(ReflectionRequest request) {
        return each(request, Facet.CHECKS, ReflectedTable::checks);
    }

    /** The comments; empty for a table without one. */
    public Map<TableName, Optional<String>> comments(ReflectionRequest request) {
        return each(request, Facet.COMMENT, table -> Optional.ofNullable(table.comment()));
    }

    public Map<TableName, Map<String, String>> options(ReflectionRequest request) {
        return each(request, Facet.OPTIONS, ReflectedTable::options);
    }

    /** The queries of views; empty for a table. */
    public Map<TableName, Optional<String>> viewDefinitions(ReflectionRequest request) {
        return each(request, Facet.VIEW_DEFINITION, table -> Optional.ofNullable(table.query()));
    }

    private <T> Map<TableName, T> each(ReflectionRequest request, Facet facet, Function<ReflectedTable, T> part) {
        Map<TableName, T> parts = new LinkedHashMap<>();
        tables(request.facets(facet)).tables().forEach((name, table) -> parts.put(name, part.apply(table)));
        return parts;
    }

    // ------------------------------------------------------------------------------------------------ metadata

    /** Reads the tables of a metadata's own schema into it, and what they refer to. */
    public ReflectionReport reflectInto(MetaData metaData) {
        return reflectInto(metaData, ReflectOptions.all());
    }

    /**
     * Reads tables into a metadata. Those that it has already are left as they are, so that tables declared by hand and tables that
     * were found live together. If the database refuses, nothing was added; what it refuses of a single table is reported.
     */
    public ReflectionReport reflectInto(MetaData metaData, ReflectOptions options) {
        return new IntoMetaData(this, metaData, options).add();
    }
}
