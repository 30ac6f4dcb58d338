package org.alkahest.dialect.reflect;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads schemas by what every driver tells ({@link DatabaseMetaData}), one table after another: the reflection of a dialect that has none
 * of its own. Drivers do not tell checks, computed expressions and the numbering of identity columns; where the database has the
 * information schema of the SQL standard, {@link #withInformationSchema} reads them there.
 */
public final class JdbcReflection implements Reflection {
    private final StoredNames names;
    private final Function<NativeType, SqlType<?>> types;
    private final Function<NativeType, String> typeNames;
    private final @Nullable InformationSchema information;

    private record Place(@Nullable String catalog, @Nullable String schema) {
        /** Whether a row is of the schema, which the driver may have taken for a pattern. */
        boolean isOf(ResultSet row) throws SQLException {
            String found = row.getString("TABLE_SCHEM");
            return schema == null || found == null || found.equals(schema);
        }
    }

    private JdbcReflection(
            StoredNames names,
            Function<NativeType, SqlType<?>> types,
            Function<NativeType, String> typeNames,
            @Nullable InformationSchema information) {
        this.names = names;
        this.types = types;
        this.typeNames = typeNames;
        this.information = information;
    }

    /** By the driver alone, with types by JDBC's numbers of them. */
    public static JdbcReflection of(StoredNames names, TypeBindings bindings) {
        var reader = new TypeReader(bindings);
        return new JdbcReflection(names, reader::ofDriver, NativeType::fullName, null);
    }

    /**
     * The same with another way to find types.
     *
     * @param namer the database's own name of each, with length and all
     */
    public JdbcReflection withTypes(Function<NativeType, SqlType<?>> reader, Function<NativeType, String> namer) {
        return new JdbcReflection(names, reader, namer, information);
    }

    /** The same with the standard's information schema, for a database that has one and lets everybody query it. */
    public JdbcReflection withInformationSchema() {
        return new JdbcReflection(names, types, typeNames, new InformationSchema(names));
    }

    // ------------------------------------------------------------------------------------------------ names

    @Override
    public @Nullable String ownSchema(Catalog catalog) {
        Place place = place(catalog, null);
        String own = place.schema() == null ? place.catalog() : place.schema();
        return own == null || own.isEmpty() ? null : declared(own);
    }

    private String declared(String stored) {
        return names.declared(stored);
    }

    /** Where a schema is: databases have schemas, or catalogs in their place, or neither. */
    private Place place(Catalog catalog, @Nullable String schema) {
        String stored = schema == null ? null : names.stored(schema);
        return catalog.ask(driver -> {
            boolean schemas = driver.supportsSchemasInTableDefinitions();
            String inCatalog = driver.getConnection().getCatalog();
            if (schemas) {
                return new Place(
                        inCatalog, stored == null ? driver.getConnection().getSchema() : stored);
            }
            return new Place(stored == null ? inCatalog : stored, null);
        });
    }

    @Override
    public List<String> schemas(Catalog catalog) {
        boolean schemas = catalog.ask(DatabaseMetaData::supportsSchemasInTableDefinitions);
        return catalog
                .list(
                        driver -> schemas ? driver.getSchemas() : driver.getCatalogs(),
                        row -> declared(row.getString(schemas ? "TABLE_SCHEM" : "TABLE_CAT")))
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<ReflectedObject> objects(Catalog catalog, @Nullable String schema) {
        return found(catalog, schema, "%").stream().map(Found::object).toList();
    }

    private record Found(ReflectedObject object, @Nullable String comment) {}

    private List<Found> found(Catalog catalog, @Nullable String schema, String pattern) {
        Place place = place(catalog, schema);
        String inSchema = place.schema() == null ? null : escaped(catalog, place.schema());
        List<Found> found = new ArrayList<>();
        catalog.list(driver -> driver.getTables(place.catalog(), inSchema, pattern, null), row -> {
            boolean own = place.isOf(row);
            var name = new TableName(schema, declared(row.getString("TABLE_NAME")));
            String type = row.getString("TABLE_TYPE").toUpperCase(Locale.ROOT);
            String remarks = row.getString("REMARKS");
            Optional<ObjectKind> kind = own ? kind(type, schema) : Optional.empty();
            if (kind.isPresent()) {
                found.add(new Found(
                        new ReflectedObject(name, kind.get(), type.contains("TEMPORARY")),
                        remarks == null || remarks.isEmpty() ? null : remarks));
            }
            return type;
        });
        if (information != null && schema == null) {
            Set<TableName> known = new HashSet<>();
            found.forEach(one -> known.add(one.object().name()));
            information.temporary(catalog).stream()
                    .filter(object -> !known.contains(object.name()))
                    .forEach(object -> found.add(new Found(object, null)));
        }
        found.sort(Comparator.comparing(one -> one.object().name().name()));
        return found;
    }

    /**
     * Drivers have words of their own for kinds; what is none of a table or view is something else, such as a synonym. What belongs to
     * the database itself is meant only where its schema is asked for by name.
     */
    private static Optional<ObjectKind> kind(String type, @Nullable String schema) {
        boolean hidden = schema == null && type.contains("SYSTEM");
        if (hidden || type.contains("INDEX") || type.contains("SEQUENCE") || type.contains("TOAST")) {
            return Optional.empty();
        }
        if (type.contains("VIEW")) {
            return Optional.of(type.contains("MATERIALIZED") ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW);
        }
        return type.contains("TABLE") || type.contains("TEMPORARY") ? Optional.of(ObjectKind.TABLE) : Optional.empty();
    }

    private static String escaped(Catalog catalog, String name) {
        String escape = catalog.<@Nullable String>ask(DatabaseMetaData::getSearchStringEscape);
        if (escape == null || escape.isEmpty()) {
            return name;
        }
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    @Override
    public List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
        return information == null ? List.of() : information.sequences(catalog, schema);
    }

    @Override
    public List<ReflectedDomain> domains(Catalog catalog, @Nullable String schema) {
        return information == null ? List.of() : information.domains(catalog, schema, types, typeNames);
    }

    // ------------------------------------------------------------------------------------------------ one table

    @Override
    public Optional<ReflectedTable> table(Catalog catalog, TableName name, Set<Facet> facets) {
        String stored = names.stored(name.name());
        Optional<Found> found = found(catalog, name.schema(), escaped(catalog, stored)).stream()
                .filter(one -> one.object().name().equals(name))
                .findFirst();
        return found.map(one -> new Reading(catalog, name, stored).table(one, facets));
    }

    /** Reads one table. */
    private final class Reading {
        private final Catalog catalog;
        private final TableName name;
        private final String stored;
        private final Place place;

        Reading(Catalog catalog, TableName name, String stored) {
            this.catalog = catalog;
            this.name = name;
            this.stored = stored;
            this.place = place(catalog, name.schema());
        }

        ReflectedTable table(Found found, Set<Facet> facets) {
            ObjectKind kind = found.object().kind();
            boolean isTable = kind != ObjectKind.VIEW;
            List<ReflectedColumn> columns = facets.contains(Facet.COLUMNS) ? columns() : List.of();
            PrimaryKey key = isTable && (facets.contains(Facet.PRIMARY_KEY) || facets.contains(Facet.INDEXES))
                    ? primaryKey()
                    : null;
            List<ForeignKey> foreignKeys =
                    isTable && (facets.contains(Facet.FOREIGN_KEYS) || facets.contains(Facet.INDEXES))
                            ? foreignKeys()
                            : List.of();
            List<UniqueKey> uniqueKeys = isTable
                            && information != null
                            && (facets.contains(Facet.UNIQUE_KEYS) || facets.contains(Facet.INDEXES))
                    ? information.uniqueKeys(catalog, name)
                    : List.of();
            return new ReflectedTable(
                    name,
                    kind,
                    found.object().temporary(),
                    columns,
                    facets.contains(Facet.PRIMARY_KEY) ? key : null,
                    facets.contains(Facet.FOREIGN_KEYS) ? foreignKeys : List.of(),
                    facets.contains(Facet.INDEXES) ? indexes(key, foreignKeys, uniqueKeys) : List.of(),
                    facets.contains(Facet.UNIQUE_KEYS) ? uniqueKeys : List.of(),
                    facets.contains(Facet.CHECKS) && isTable && information != null
                            ? information.checks(catalog, name)
                            : List.of(),
                    List.of(),
                    facets.contains(Facet.COMMENT) ? found.comment() : null,
                    Map.of(),
                    facets.contains(Facet.VIEW_DEFINITION) && !kind.equals(ObjectKind.TABLE) && information != null
                            ? information.query(catalog, name)
                            : null);
        }

        private List<ReflectedColumn> columns() {
            List<ReflectedColumn> columns = columns(this::column);
            if (information == null) {
                return columns;
            }
            // some drivers pass over temporary tables
            return information.refined(
                    catalog, name, columns.isEmpty() ? information.columns(catalog, name, types, typeNames) : columns);
        }

        private Set<String> columnNames() {
            return Set.copyOf(columns(row -> declared(row.getString("COLUMN_NAME"))));
        }

        private <T> List<T> columns(Catalog.RowFunction<T> column) {
            String schema = place.schema() == null ? null : escaped(catalog, place.schema());
            String pattern = escaped(catalog, stored);
            List<Optional<T>> all =
                    catalog.list(driver -> driver.getColumns(place.catalog(), schema, pattern, "%"), row -> {
                        boolean own = place.isOf(row) && stored.equals(row.getString("TABLE_NAME"));
                        return own ? Optional.of(column.read(row)) : Optional.empty();
                    });
            return all.stream().flatMap(Optional::stream).toList();
        }

        private ReflectedColumn column(ResultSet row) throws SQLException {
            // some drivers insist on the order of their columns
            String column = declared(row.getString("COLUMN_NAME"));
            int jdbcType = row.getInt("DATA_TYPE");
            String typeName = row.getString("TYPE_NAME");
            int size = row.getInt("COLUMN_SIZE");
            int digits = row.getInt("DECIMAL_DIGITS");
            int scale = row.wasNull() ? secondsOf(jdbcType, size) : digits;
            var type = new NativeType(name.name(), column, typeName, jdbcType, size, scale);
            boolean nullable = row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
            String remarks = row.getString("REMARKS");
            String defaultText = row.getString("COLUMN_DEF");
            boolean generated = "YES".equals(row.getString("IS_AUTOINCREMENT"));
            return ReflectedColumn.of(column, types.apply(type), typeNames.apply(type), nullable)
                    .withDefault(generated || defaultText == null || defaultText.isBlank() ? null : defaultText)
                    .withIdentity(generated ? Identity.BY_DEFAULT : null)
                    .withComment(remarks == null || remarks.isEmpty() ? null : remarks);
        }

        /** By JDBC, the size of a time is the length of its text: without a fraction 8, 19 with a date, and 6 more with a zone. */
        private static int secondsOf(int jdbcType, int size) {
            int before = switch (jdbcType) {
                case Types.TIME -> "hh:mm:ss.".length();
                case Types.TIME_WITH_TIMEZONE -> "hh:mm:ss.+hh:mm".length();
                case Types.TIMESTAMP -> "yyyy-mm-dd hh:mm:ss.".length();
                case Types.TIMESTAMP_WITH_TIMEZONE -> "yyyy-mm-dd hh:mm:ss.+hh:mm".length();
                default -> size;
            };
            return Math.max(size - before, 0);
        }

        private @Nullable PrimaryKey primaryKey() {
            record Part(@Nullable String key, int place, String column) {}
            List<Part> parts = new ArrayList<>(catalog.list(
                    driver -> driver.getPrimaryKeys(place.catalog(), place.schema(), stored),
                    row -> new Part(
                            row.getString("PK_NAME"), row.getInt("KEY_SEQ"), declared(row.getString("COLUMN_NAME")))));
            if (parts.isEmpty()) {
                return information == null ? null : information.primaryKey(catalog, name);
            }
            parts.sort(Comparator.comparingInt(Part::place));
            String key = parts.get(0).key();
            return new PrimaryKey(
                    key == null ? null : ObjectName.of(declared(key)),
                    parts.stream().map(Part::column).toList());
        }

        private List<ForeignKey> foreignKeys() {
            List<ImportedKey> parts = new ArrayList<>(catalog.list(
                    driver -> driver.getImportedKeys(place.catalog(), place.schema(), stored),
                    row -> ImportedKey.of(row, names)));
            String own = place.schema() == null ? place.catalog() : place.schema();
            return ImportedKey.joined(parts, name.schema(), own == null ? null : declared(own));
        }

        private List<ReflectedIndex> indexes(
                @Nullable PrimaryKey key, List<ForeignKey> foreignKeys, List<UniqueKey> uniqueKeys) {
            Map<String, List<IndexPart>> parts = new LinkedHashMap<>();
            catalog.list(
                    driver -> driver.getIndexInfo(place.catalog(), place.schema(), stored, false, true),
                    row -> IndexPart.of(row, names)
                            .map(part -> parts.computeIfAbsent(part.index(), index -> new ArrayList<>())
                                    .add(part)));
            Set<String> columns = parts.isEmpty() ? Set.of() : columnNames();
            List<ReflectedIndex> indexes = new ArrayList<>();
            parts.values()
                    .forEach(index -> IndexPart.joined(index, name -> columns.isEmpty() || columns.contains(name))
                            .ifPresent(indexes::add));
            indexes.sort(Comparator.comparing(ReflectedIndex::name));
            KeyIndexes.remove(indexes, key, foreignKeys, uniqueKeys);
            return indexes;
        }
    }
}
