package org.alkahest.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The constraints of tables, by the stored name of their table, in up to four queries. */
final class H2Constraints {
    private static final String CONSTRAINTS = "select table_name, constraint_schema, constraint_name, constraint_type,"
            + " nulls_distinct from information_schema.table_constraints where table_schema = {schema}";
    private static final String CHECKS = "select constraint_schema, constraint_name, check_clause"
            + " from information_schema.check_constraints where constraint_schema = {schema}";
    private static final String REFERENCES = "select constraint_schema, constraint_name, unique_constraint_schema,"
            + " unique_constraint_name, update_rule, delete_rule"
            + " from information_schema.referential_constraints where constraint_schema = {schema}";
    private static final String COLUMNS =
            "select constraint_schema, constraint_name, table_schema, table_name, column_name,"
                    + " position_in_unique_constraint from information_schema.key_column_usage"
                    + " where (table_schema = {schema} or constraint_schema in (select unique_constraint_schema"
                    + " from information_schema.referential_constraints))";

    private final IdentifierRules identifiers;
    private final @Nullable String schema;
    private final Map<Name, List<Used>> columns = new HashMap<>();
    private final Map<Name, String> checks = new HashMap<>();
    private final Map<Name, Reference> references = new HashMap<>();

    private final Map<String, PrimaryKey> primaryKeys = new HashMap<>();
    private final Map<String, List<UniqueKey>> uniqueKeys = new HashMap<>();
    private final Map<String, List<ForeignKey>> foreignKeys = new HashMap<>();
    private final Map<String, List<ReflectedCheck>> tableChecks = new HashMap<>();

    private record Name(String schema, String name) {}

    private record Used(String schema, String table, String column, int target) {}

    private record Reference(Name key, ReferentialAction onUpdate, ReferentialAction onDelete) {}

    private record Found(String table, Name name, String type, boolean nullsDistinct) {}

    /** @param schema as it was asked for; null for the connection's own */
    H2Constraints(IdentifierRules identifiers, @Nullable String schema) {
        this.identifiers = identifiers;
        this.schema = schema;
    }

    @Nullable PrimaryKey primaryKey(String table) {
        return primaryKeys.get(table);
    }

    List<UniqueKey> uniqueKeys(String table) {
        return uniqueKeys.getOrDefault(table, List.of());
    }

    List<ForeignKey> foreignKeys(String table) {
        return foreignKeys.getOrDefault(table, List.of());
    }

    List<ReflectedCheck> checks(String table) {
        return tableChecks.getOrDefault(table, List.of());
    }

    H2Constraints read(SchemaFilter filter, Set<Facet> facets) {
        if (facets.contains(Facet.CHECKS)) {
            filter.whole().query(CHECKS, "", "", row -> checks.put(name(row, 1), row.getString(3)));
        }
        if (facets.contains(Facet.FOREIGN_KEYS)) {
            filter.whole().query(REFERENCES, "", "", row -> references.put(name(row, 1), reference(row)));
        }
        if (facets.contains(Facet.FOREIGN_KEYS)
                || facets.contains(Facet.PRIMARY_KEY)
                || facets.contains(Facet.UNIQUE_KEYS)) {
            filter.whole()
                    .query(
                            COLUMNS,
                            "",
                            " order by constraint_schema, constraint_name, ordinal_position",
                            row -> columns.computeIfAbsent(name(row, 1), constraint -> new ArrayList<>())
                                    .add(new Used(
                                            row.getString(3), row.getString(4), row.getString(5), row.getInt(6))));
        }
        if (!checks.isEmpty() || !columns.isEmpty()) {
            filter.query(CONSTRAINTS, "table_name", "", H2Constraints::found).stream()
                    .sorted(Comparator.comparing(this::declared))
                    .forEach(found -> add(found, facets));
        }
        return this;
    }

    private String declared(Found found) {
        return identifiers.declared(found.name().name());
    }

    private static Name name(ResultSet row, int first) throws SQLException {
        return new Name(row.getString(first), row.getString(first + 1));
    }

    private static Reference reference(ResultSet row) throws SQLException {
        return new Reference(name(row, 3), action(row.getString(5)), action(row.getString(6)));
    }

    /** H2 keeps NO ACTION and RESTRICT as one. */
    private static ReferentialAction action(String rule) {
        ReferentialAction told = ReferentialAction.called(rule);
        return told == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : told;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString(1), name(row, 2), row.getString(4), !"NO".equals(row.getString(5)));
    }

    private void add(Found found, Set<Facet> facets) {
        ObjectName name = ObjectName.of(declared(found));
        switch (found.type()) {
            case "PRIMARY KEY" -> {
                if (facets.contains(Facet.PRIMARY_KEY)) {
                    primaryKeys.put(found.table(), new PrimaryKey(name, columnsOf(found)));
                }
            }
            case "UNIQUE" -> {
                if (facets.contains(Facet.UNIQUE_KEYS)) {
                    list(uniqueKeys, found).add(uniqueKey(found, name));
                }
            }
            case "FOREIGN KEY" -> {
                if (facets.contains(Facet.FOREIGN_KEYS)) {
                    list(foreignKeys, found).add(foreignKey(found, name));
                }
            }
            case "CHECK" -> {
                String condition = checks.get(found.name());
                if (condition != null) {
                    list(tableChecks, found).add(new ReflectedCheck(name.text(), condition));
                }
            }
            default -> throw new IllegalStateException("a constraint of the kind " + found.type());
        }
    }

    private static <T> List<T> list(Map<String, List<T>> lists, Found found) {
        return lists.computeIfAbsent(found.table(), table -> new ArrayList<>());
    }

    private List<Used> used(Name constraint) {
        return columns.getOrDefault(constraint, List.of());
    }

    private List<String> columnsOf(Found found) {
        return used(found.name()).stream()
                .map(used -> identifiers.declared(used.column()))
                .toList();
    }

    private UniqueKey uniqueKey(Found found, ObjectName name) {
        return new UniqueKey(
                name, columnsOf(found), found.nullsDistinct(), Deferral.NOT_DEFERRABLE, DialectCondition.everywhere());
    }

    private ForeignKey foreignKey(Found found, ObjectName name) {
        Reference reference = Objects.requireNonNull(references.get(found.name()), "a foreign key refers to something");
        List<Used> targets = used(reference.key());
        List<String> referred = used(found.name()).stream()
                .map(used -> identifiers.declared(targets.get(used.target() - 1).column()))
                .toList();
        Used target = targets.get(0);
        return new ForeignKey(
                name,
                columnsOf(found),
                new TableName(schemaOf(found, target), identifiers.declared(target.table())),
                referred,
                reference.onDelete(),
                reference.onUpdate(),
                false,
                Deferral.NOT_DEFERRABLE,
                DialectCondition.everywhere());
    }

    /** The schema as it was asked for where the table is in that one, else by its name. */
    private @Nullable String schemaOf(Found found, Used target) {
        return target.schema().equals(found.name().schema()) ? schema : identifiers.declared(target.schema());
    }
}
