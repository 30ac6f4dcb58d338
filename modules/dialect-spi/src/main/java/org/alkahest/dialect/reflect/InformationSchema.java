package org.alkahest.dialect.reflect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What the information schema of the SQL standard (ISO/IEC 9075-11) tells of one table, beyond what drivers do. */
final class InformationSchema {
    private static final String COLUMNS = "select column_name, data_type, identity_generation, identity_start,"
            + " identity_increment, identity_minimum, identity_maximum, identity_cycle, generation_expression"
            + " from information_schema.columns where table_schema = ? and table_name = ?"
            + " and (is_identity = 'YES' or is_generated = 'ALWAYS')";
    private static final String PLAIN_COLUMNS =
            "select column_name, data_type, character_maximum_length, numeric_precision,"
                    + " numeric_scale, datetime_precision, is_nullable, column_default from information_schema.columns"
                    + " where table_schema = ? and table_name = ? order by ordinal_position";
    private static final String PRIMARY_KEY = "select c.constraint_name, k.column_name"
            + " from information_schema.table_constraints c join information_schema.key_column_usage k"
            + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
            + " where c.table_schema = ? and c.table_name = ? and c.constraint_type = 'PRIMARY KEY'"
            + " order by k.ordinal_position";
    private static final String UNIQUE_KEYS = "select c.constraint_name, k.column_name, c.is_deferrable,"
            + " c.initially_deferred, c.* from information_schema.table_constraints c"
            + " join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema"
            + " and k.constraint_name = c.constraint_name"
            + " where c.table_schema = ? and c.table_name = ? and c.constraint_type = 'UNIQUE'"
            + " order by c.constraint_name, k.ordinal_position";
    private static final String CHECKS = "select c.constraint_name, k.check_clause"
            + " from information_schema.table_constraints c join information_schema.check_constraints k"
            + " on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name"
            + " where c.table_schema = ? and c.table_name = ? and c.constraint_type = 'CHECK'";
    private static final String NOT_NULL = "select column_name from information_schema.columns"
            + " where table_schema = ? and table_name = ? and is_nullable = 'NO'";
    private static final Pattern IS_NOT_NULL =
            Pattern.compile("(\\w+|\"(?:[^\"]|\"\")+\")\\s+is\\s+not\\s+null", Pattern.CASE_INSENSITIVE);
    private static final String QUERY =
            "select view_definition from information_schema.views where table_schema = ? and table_name = ?";
    private static final String TEMPORARY =
            "select table_name from information_schema.tables where table_schema = ? and table_type like '%TEMPORARY%'";
    private static final String SEQUENCES = "select sequence_name, data_type, start_value, increment, minimum_value,"
            + " maximum_value, cycle_option from information_schema.sequences where sequence_schema = ?";

    private static final String DOMAINS = "select domain_name, data_type, character_maximum_length, numeric_precision,"
            + " numeric_scale, datetime_precision, domain_default from information_schema.domains where domain_schema = ?";
    private static final String DOMAIN_CHECKS = "select d.domain_name, c.constraint_name, c.check_clause"
            + " from information_schema.domain_constraints d join information_schema.check_constraints c"
            + " on c.constraint_schema = d.constraint_schema and c.constraint_name = d.constraint_name"
            + " where d.domain_schema = ?";

    private final StoredNames names;

    InformationSchema(StoredNames names) {
        this.names = names;
    }

    private String declared(String stored) {
        return names.declared(stored);
    }

    private String schema(Catalog catalog, @Nullable String asked) {
        return asked == null ? catalog.ask(driver -> driver.getConnection().getSchema()) : names.stored(asked);
    }

    private <T> List<T> of(Catalog catalog, TableName table, String sql, Catalog.RowFunction<T> row) {
        return catalog.query(sql, row, schema(catalog, table.schema()), names.stored(table.name()));
    }

    /** The columns of a table of which the driver tells none. */
    List<ReflectedColumn> columns(
            Catalog catalog,
            TableName table,
            Function<NativeType, SqlType<?>> types,
            Function<NativeType, String> typeNames) {
        return of(catalog, table, PLAIN_COLUMNS, row -> {
            String name = declared(row.getString(1));
            NativeType type = StandardTypeName.of(table.name(), name, row);
            return ReflectedColumn.of(name, types.apply(type), typeNames.apply(type), "YES".equals(row.getString(7)))
                    .withDefault(row.getString(8));
        });
    }

    /** The primary key of a table of which the driver tells none; null if there is none. */
    @Nullable PrimaryKey primaryKey(Catalog catalog, TableName table) {
        List<String> names = new ArrayList<>();
        List<String> columns = of(catalog, table, PRIMARY_KEY, row -> {
            names.add(declared(row.getString(1)));
            return declared(row.getString(2));
        });
        return columns.isEmpty() ? null : new PrimaryKey(ObjectName.of(names.get(0)), columns);
    }

    /** The same columns with how they are generated and computed. */
    List<ReflectedColumn> refined(Catalog catalog, TableName table, List<ReflectedColumn> columns) {
        Map<String, Identity> identities = new HashMap<>();
        Map<String, String> computed = new HashMap<>();
        of(catalog, table, COLUMNS, row -> {
            String name = declared(row.getString(1));
            String generation = row.getString(3);
            String expression = row.getString(9);
            if (generation != null) {
                identities.put(name, new Identity(generation.equals("ALWAYS"), numbering(row, 2, 4)));
            } else if (expression != null) {
                computed.put(name, unqualified(expression, catalog, table));
            }
            return name;
        });
        List<ReflectedColumn> refined = new ArrayList<>();
        for (ReflectedColumn column : columns) {
            String expression = computed.get(column.name());
            ReflectedColumn generated = column.withIdentity(identities.getOrDefault(column.name(), column.identity()));
            refined.add(
                    expression == null
                            ? generated
                            : generated.withDefault(null).withComputed(new ReflectedComputation(expression, true)));
        }
        return refined;
    }

    private static Numbering numbering(ResultSet row, int type, int first) throws SQLException {
        return DeclaredNumbering.ofType(row.getString(type), 0)
                .of(
                        row.getLong(first),
                        row.getLong(first + 1),
                        row.getLong(first + 2),
                        row.getLong(first + 3),
                        "YES".equals(row.getString(first + 4)),
                        null);
    }

    /** An expression without the name of its own table before its columns, as some databases print it. */
    private String unqualified(String expression, Catalog catalog, TableName table) {
        String name = names.stored(table.name());
        String schema = schema(catalog, table.schema());
        String unqualified = expression;
        for (String writtenSchema : List.of(schema, quoted(schema))) {
            for (String writtenName : List.of(name, quoted(name))) {
                unqualified = unqualified.replace(writtenSchema + '.' + writtenName + '.', "");
            }
        }
        return unqualified;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The unique constraints, in the order of their names. */
    List<UniqueKey> uniqueKeys(Catalog catalog, TableName table) {
        record Found(List<String> columns, Deferral deferral, boolean nullsDistinct) {}
        Map<String, Found> found = new LinkedHashMap<>();
        of(catalog, table, UNIQUE_KEYS, row -> {
            String name = declared(row.getString(1));
            Deferral deferral = deferral(row.getString(3), row.getString(4));
            boolean nullsDistinct = nullsDistinct(row);
            return found.computeIfAbsent(name, key -> new Found(new ArrayList<>(), deferral, nullsDistinct))
                    .columns()
                    .add(declared(row.getString(2)));
        });
        List<UniqueKey> keys = new ArrayList<>();
        found.forEach((name, key) -> keys.add(new UniqueKey(
                ObjectName.of(name),
                key.columns(),
                key.nullsDistinct(),
                key.deferral(),
                DialectCondition.everywhere())));
        keys.sort(Comparator.comparing(key -> String.valueOf(key.name())));
        return keys;
    }

    /** Only since 2023 the standard tells. */
    private static boolean nullsDistinct(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equalsIgnoreCase("nulls_distinct")) {
                return !"NO".equals(row.getString(i));
            }
        }
        return true;
    }

    private static Deferral deferral(String deferrable, String deferred) {
        if (!"YES".equals(deferrable)) {
            return Deferral.NOT_DEFERRABLE;
        }
        return "YES".equals(deferred) ? Deferral.INITIALLY_DEFERRED : Deferral.INITIALLY_IMMEDIATE;
    }

    /** The checks, in the order of their names, without those that some databases make of NOT NULL. */
    List<ReflectedCheck> checks(Catalog catalog, TableName table) {
        List<ReflectedCheck> checks = new ArrayList<>(of(
                catalog,
                table,
                CHECKS,
                row -> new ReflectedCheck(declared(row.getString(1)), unqualified(row.getString(2), catalog, table))));
        if (checks.stream().anyMatch(check -> isNotNull(check.condition()))) {
            Set<String> required = Set.copyOf(of(catalog, table, NOT_NULL, row -> row.getString(1)));
            checks.removeIf(check -> isNotNull(check.condition()) && required.contains(ofColumn(check.condition())));
        }
        checks.sort(Comparator.comparing(check -> Objects.requireNonNull(check.name())));
        return checks;
    }

    private static boolean isNotNull(String condition) {
        return IS_NOT_NULL.matcher(condition).matches();
    }

    /** The column of a condition that it is not null. */
    private static String ofColumn(String condition) {
        Matcher matcher = IS_NOT_NULL.matcher(condition);
        String column = matcher.matches() ? matcher.group(1) : "";
        return column.startsWith("\"")
                ? column.substring(1, column.length() - 1).replace("\"\"", "\"")
                : column;
    }

    @Nullable String query(Catalog catalog, TableName view) {
        List<String> found = of(catalog, view, QUERY, row -> String.valueOf(row.getString(1)));
        return found.isEmpty() || found.get(0).equals("null") ? null : found.get(0);
    }

    /** The temporary tables that the connection sees, which drivers may leave out. */
    List<ReflectedObject> temporary(Catalog catalog) {
        return catalog.query(
                TEMPORARY,
                row -> new ReflectedObject(TableName.of(declared(row.getString(1))), ObjectKind.TABLE, true),
                schema(catalog, null));
    }

    List<SequenceDefinition> sequences(Catalog catalog, @Nullable String schema) {
        return catalog
                .query(
                        SEQUENCES,
                        row -> new SequenceDefinition(
                                new TableName(schema, declared(row.getString(1))), numbering(row, 2, 3)),
                        schema(catalog, schema))
                .stream()
                .sorted(Comparator.comparing(sequence -> sequence.name().name()))
                .toList();
    }

    /** The domains, in the order of their names; whether one refuses NULL is among its checks. */
    List<ReflectedDomain> domains(
            Catalog catalog,
            @Nullable String schema,
            Function<NativeType, SqlType<?>> types,
            Function<NativeType, String> typeNames) {
        String stored = schema(catalog, schema);
        Map<String, List<ReflectedCheck>> checks = new HashMap<>();
        catalog.query(
                DOMAIN_CHECKS,
                row -> checks.computeIfAbsent(row.getString(1), domain -> new ArrayList<>())
                        .add(new ReflectedCheck(declared(row.getString(2)), row.getString(3))),
                stored);
        return catalog
                .query(
                        DOMAINS,
                        row -> {
                            String name = row.getString(1);
                            NativeType type = StandardTypeName.of(name, "", row);
                            List<ReflectedCheck> own = new ArrayList<>(checks.getOrDefault(name, List.of()));
                            boolean refusesNull = own.removeIf(check -> isNotNull(check.condition()));
                            own.sort(Comparator.comparing(check -> String.valueOf(check.name())));
                            return new ReflectedDomain(
                                    new TableName(schema, declared(name)),
                                    types.apply(type),
                                    typeNames.apply(type),
                                    !refusesNull,
                                    row.getString(7),
                                    own);
                        },
                        stored)
                .stream()
                .sorted(Comparator.comparing(domain -> domain.name().name()))
                .toList();
    }
}
