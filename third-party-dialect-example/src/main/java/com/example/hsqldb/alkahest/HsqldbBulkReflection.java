package com.example.hsqldb.alkahest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.DeclaredNumbering;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.NativeType;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.dialect.reflect.TypeReader;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;

/**
 * Reads tables of HSQLDB from its information schema, a query for each part. HSQLDB computes these views as a whole whenever they
 * are asked, so names are chosen here.
 */
final class HsqldbBulkReflection implements BulkReflection {
    private static final String TABLES = "select t.table_name, t.table_type, nullif(t.remarks, ''), v.view_definition"
            + " from information_schema.system_tables t left join information_schema.views v"
            + " on v.table_schema = t.table_schem and v.table_name = t.table_name where t.table_schem = ?"
            + " order by t.table_name";
    private static final String COLUMNS = "select s.table_name, s.column_name, s.data_type, s.type_name, s.column_size,"
            + " coalesce(c.datetime_precision, s.decimal_digits), s.nullable, nullif(s.remarks, ''), s.column_def, c.data_type,"
            + " c.identity_generation, c.identity_start, c.identity_increment, c.identity_minimum, c.identity_maximum,"
            + " c.identity_cycle, c.generation_expression"
            + " from information_schema.system_columns s join information_schema.columns c"
            + " on c.table_schema = s.table_schem and c.table_name = s.table_name and c.column_name = s.column_name"
            + " where s.table_schem = ? order by s.table_name, s.ordinal_position";
    private static final String PRIMARY_KEYS = keys("PRIMARY KEY");
    private static final String UNIQUE_KEYS = keys("UNIQUE");
    private static final String REFERENCES = "select fktable_name, fk_name, fkcolumn_name, pktable_schem, pktable_name,"
            + " pkcolumn_name, r.delete_rule, r.update_rule from information_schema.system_crossreference"
            + " join information_schema.referential_constraints r"
            + " on r.constraint_schema = fktable_schem and r.constraint_name = fk_name"
            + " where fktable_schem = ? order by fktable_name, fk_name, key_seq";
    private static final String CHECKS = "select c.table_name, c.constraint_name, k.check_clause"
            + " from information_schema.table_constraints c join information_schema.check_constraints k"
            + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
            + " where c.table_schema = ? and c.constraint_type = 'CHECK' order by c.table_name, c.constraint_name";
    private static final String INDEXES =
            "select i.table_name, i.index_name, i.column_name, i.non_unique, i.asc_or_desc"
                    + " from information_schema.system_indexinfo i left join information_schema.table_constraints c"
                    + " on c.constraint_schema = i.table_schem and c.constraint_name = i.index_name"
                    + " where i.table_schem = ? and c.constraint_name is null"
                    + " order by i.table_name, i.index_name, i.ordinal_position";

    private static final Pattern NOT_NULL = Pattern.compile("(\\w+|\"(?:[^\"]|\"\")+\") IS NOT NULL");

    private final IdentifierRules identifiers;
    private final TypeReader types;

    HsqldbBulkReflection(IdentifierRules identifiers, TypeBindings types) {
        this.identifiers = identifiers;
        this.types = new TypeReader(types);
    }

    private static String keys(String kind) {
        return "select c.table_name, c.constraint_name, k.column_name"
                + " from information_schema.table_constraints c join information_schema.key_column_usage k"
                + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
                + " where c.table_schema = ? and c.constraint_type = '" + kind + "'"
                + " order by c.table_name, c.constraint_name, k.ordinal_position";
    }

    // sample: tables
    @Override
    public int queries() {
        return 7;
    }

    @Override
    public ReflectedTables tables(Catalog catalog, ReflectionRequest request) {
        return new Reading(catalog, request).tables();
    }
    // end

    /** One answer: what was read, by the stored names of tables. */
    private final class Reading {
        private final Catalog catalog;
        private final ReflectionRequest request;
        private final String schema;

        Reading(Catalog catalog, ReflectionRequest request) {
            this.catalog = catalog;
            this.request = request;
            String asked = request.schema();
            this.schema = asked == null
                    ? catalog.ask(driver -> driver.getConnection().getSchema())
                    : identifiers.stored(asked);
        }

        // sample: rows
        /** The rows of a query over the whole schema, by the tables that they are about; none where the facet is not asked for. */
        private <T> Map<String, List<T>> rows(Facet facet, String sql, Catalog.RowFunction<T> row) {
            Map<String, List<T>> rows = new HashMap<>();
            if (request.asks(facet)) {
                catalog.query(
                        sql,
                        one -> rows.computeIfAbsent(one.getString(1), table -> new ArrayList<>())
                                .add(row.read(one)),
                        schema);
            }
            return rows;
        }
        // end

        ReflectedTables tables() {
            List<Found> found = new ArrayList<>(catalog.query(TABLES, this::found, schema));
            found.removeIf(one -> !request.includes(one.object()));
            found.sort(Comparator.comparing(one -> one.object().name().name()));
            Map<TableName, ReflectedTable> tables = new LinkedHashMap<>();
            if (found.isEmpty()) {
                return ReflectedTables.of(tables);
            }
            Map<String, List<ReflectedColumn>> columns = rows(Facet.COLUMNS, COLUMNS, this::column);
            Map<String, List<Part>> primaryKeys = rows(Facet.PRIMARY_KEY, PRIMARY_KEYS, this::part);
            Map<String, List<Part>> uniqueKeys = rows(Facet.UNIQUE_KEYS, UNIQUE_KEYS, this::part);
            Map<String, List<Reference>> references = rows(Facet.FOREIGN_KEYS, REFERENCES, this::reference);
            Map<String, List<ReflectedCheck>> checks = rows(Facet.CHECKS, CHECKS, this::check);
            Map<String, List<IndexPart>> indexes = rows(Facet.INDEXES, INDEXES, this::indexPart);
            for (Found one : found) {
                String table = one.stored();
                tables.put(
                        one.object().name(),
                        new ReflectedTable(
                                one.object().name(),
                                one.object().kind(),
                                one.object().temporary(),
                                columns.getOrDefault(table, List.of()),
                                joined(primaryKeys.get(table), Part::name, this::primaryKey).stream()
                                        .findFirst()
                                        .orElse(null),
                                joined(references.get(table), Reference::name, this::foreignKey),
                                joined(indexes.get(table), IndexPart::name, HsqldbBulkReflection::index),
                                joined(uniqueKeys.get(table), Part::name, this::uniqueKey),
                                withoutNotNull(checks.getOrDefault(table, List.of())),
                                List.of(),
                                request.asks(Facet.COMMENT) ? one.comment() : null,
                                Map.of(),
                                request.asks(Facet.VIEW_DEFINITION) ? one.query() : null));
            }
            return ReflectedTables.of(tables);
        }

        private Found found(ResultSet row) throws SQLException {
            String stored = row.getString(1);
            String type = row.getString(2);
            var object = new ReflectedObject(
                    new TableName(request.schema(), identifiers.declared(stored)),
                    type.equals("VIEW") ? ObjectKind.VIEW : ObjectKind.TABLE,
                    type.contains("TEMPORARY"));
            return new Found(stored, object, row.getString(3), row.getString(4));
        }

        private ReflectedColumn column(ResultSet row) throws SQLException {
            String table = row.getString(1);
            String name = identifiers.declared(row.getString(2));
            var type = new NativeType(table, name, row.getString(4), row.getInt(3), row.getInt(5), row.getInt(6));
            String generation = row.getString(11);
            String expression = row.getString(17);
            return ReflectedColumn.of(name, types.ofDriver(type), type.fullName(), row.getInt(7) != 0)
                    .withComment(row.getString(8))
                    .withDefault(generation != null || expression != null ? null : row.getString(9))
                    .withComputed(
                            expression == null ? null : new ReflectedComputation(unqualified(expression, table), true))
                    .withIdentity(generation == null ? null : identity(generation, row));
        }

        private Part part(ResultSet row) throws SQLException {
            return new Part(declared(row, 2), declared(row, 3));
        }

        private PrimaryKey primaryKey(String name, List<Part> parts) {
            return new PrimaryKey(
                    ObjectName.of(name), parts.stream().map(Part::column).toList());
        }

        private UniqueKey uniqueKey(String name, List<Part> parts) {
            return new UniqueKey(name, parts.stream().map(Part::column).toList());
        }

        private Reference reference(ResultSet row) throws SQLException {
            String home = row.getString(4);
            return new Reference(
                    declared(row, 2),
                    declared(row, 3),
                    new TableName(
                            home.equals(schema) ? request.schema() : identifiers.declared(home), declared(row, 5)),
                    declared(row, 6),
                    action(row.getString(7)),
                    action(row.getString(8)));
        }

        private ForeignKey foreignKey(String name, List<Reference> parts) {
            Reference first = parts.get(0);
            return new ForeignKey(
                    name,
                    parts.stream().map(Reference::column).toList(),
                    first.target(),
                    parts.stream().map(Reference::targetColumn).toList(),
                    first.onDelete(),
                    first.onUpdate());
        }

        private ReflectedCheck check(ResultSet row) throws SQLException {
            return new ReflectedCheck(declared(row, 2), unqualified(row.getString(3), row.getString(1)));
        }

        private IndexPart indexPart(ResultSet row) throws SQLException {
            ReflectedIndexItem item = ReflectedIndexItem.column(declared(row, 3));
            return new IndexPart(
                    declared(row, 2), "D".equals(row.getString(5)) ? item.descends() : item, !row.getBoolean(4));
        }

        private String declared(ResultSet row, int column) throws SQLException {
            return identifiers.declared(row.getString(column));
        }

        /** An expression without the name of its own table before its columns. */
        private String unqualified(String expression, String table) {
            String unqualified = expression;
            for (String home : List.of(schema, quoted(schema))) {
                for (String name : List.of(table, quoted(table))) {
                    unqualified = unqualified.replace(home + '.' + name + '.', "");
                }
            }
            return unqualified;
        }
    }

    /** What the rows of one name make, in the order of the names; the rows of a name are in their order. */
    private static <P, T> List<T> joined(
            List<P> rows, Function<? super P, String> name, BiFunction<String, List<P>, ? extends T> whole) {
        Map<String, List<P>> named = new TreeMap<>();
        for (P row : rows == null ? List.<P>of() : rows) {
            named.computeIfAbsent(name.apply(row), first -> new ArrayList<>()).add(row);
        }
        List<T> joined = new ArrayList<>();
        named.forEach((key, parts) -> joined.add(whole.apply(key, parts)));
        return joined;
    }

    private static ReflectedIndex index(String name, List<IndexPart> parts) {
        return new ReflectedIndex(
                name, parts.stream().map(IndexPart::item).toList(), parts.get(0).unique());
    }

    /** The checks in the order of their names, without those that HSQLDB makes of NOT NULL. */
    private static List<ReflectedCheck> withoutNotNull(List<ReflectedCheck> checks) {
        return checks.stream()
                .filter(check -> !NOT_NULL.matcher(check.condition()).matches())
                .sorted(Comparator.comparing(ReflectedCheck::name))
                .toList();
    }

    private static Identity identity(String generation, ResultSet row) throws SQLException {
        return new Identity(
                generation.equals("ALWAYS"),
                DeclaredNumbering.ofType(row.getString(10), 0)
                        .of(
                                row.getLong(12),
                                row.getLong(13),
                                row.getLong(14),
                                row.getLong(15),
                                "YES".equals(row.getString(16)),
                                null));
    }

    /** HSQLDB refuses a change under RESTRICT and NO ACTION alike. */
    private static ReferentialAction action(String rule) {
        ReferentialAction told = ReferentialAction.called(rule);
        return told == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : told;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private record Found(String stored, ReflectedObject object, String comment, String query) {}

    private record Part(String name, String column) {}

    private record Reference(
            String name,
            String column,
            TableName target,
            String targetColumn,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {}

    private record IndexPart(String name, ReflectedIndexItem item, boolean unique) {}
}
