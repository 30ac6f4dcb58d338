package org.alkahest.dialect.mysql.family.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.jspecify.annotations.Nullable;

/** The checks of a schema, in one query or two, and which columns are documents by their checks. */
final class Checks {
    private final CatalogDialect dialect;
    private final Map<String, List<ReflectedCheck>> byTable = new HashMap<>();
    private final Map<String, List<ReflectedConstraint>> others = new HashMap<>();
    private final Map<OfColumn, String> documents = new HashMap<>();

    private record OfColumn(String table, String column) {}

    private record Owner(String table, boolean enforced) {}

    Checks(CatalogDialect dialect) {
        this.dialect = dialect;
    }

    Checks read(SchemaQuery query) {
        if (dialect.checksNameTables()) {
            query.rows(
                    "table_name, constraint_name, check_clause, level",
                    "check_constraints",
                    "constraint_schema",
                    "table_name",
                    "",
                    row -> {
                        boolean ofColumn = row.getString(4).equalsIgnoreCase("column");
                        return (ofColumn && saysDocument(row.getString(1), row.getString(2), row.getString(3)))
                                || add(row.getString(1), row.getString(2), row.getString(3), true);
                    });
        } else {
            Map<String, Owner> owners = new HashMap<>();
            query.rows(
                    "constraint_name, table_name, enforced",
                    "table_constraints",
                    "table_schema",
                    "table_name",
                    " and constraint_type = 'CHECK'",
                    row -> owners.put(
                            row.getString(1),
                            new Owner(row.getString(2), row.getString(3).equals("YES"))));
            query.rows("constraint_name, check_clause", "check_constraints", "constraint_schema", null, "", row -> {
                Owner owner = owners.get(row.getString(1));
                return owner != null && add(owner.table(), row.getString(1), row.getString(2), owner.enforced());
            });
        }
        others.values().forEach(checks -> checks.sort(Comparator.comparing(ReflectedConstraint::name)));
        return this;
    }

    private boolean saysDocument(String table, String column, String clause) {
        return dialect.jsonIsChecked()
                && clause.equals("json_valid(`" + column.replace("`", "``") + "`)")
                && documents.put(new OfColumn(table, column), clause) == null;
    }

    /** A check that is not enforced is nothing that a declaration could say. */
    private boolean add(String table, String name, String clause, boolean enforced) {
        String condition = dialect.expression(clause);
        return enforced
                ? byTable.computeIfAbsent(table, each -> new ArrayList<>()).add(new ReflectedCheck(name, condition))
                : others.computeIfAbsent(table, each -> new ArrayList<>())
                        .add(new ReflectedConstraint(name, "check (" + condition + ") not enforced"));
    }

    /** Those that are not enforced. */
    List<ReflectedConstraint> notEnforced(String table) {
        return others.getOrDefault(table, List.of());
    }

    List<ReflectedCheck> of(String table) {
        return byTable.getOrDefault(table, List.of()).stream()
                .sorted(Comparator.comparing(check -> String.valueOf(check.name())))
                .toList();
    }

    /** Whether some columns are documents if their types say so, too. */
    boolean mayBeDocuments() {
        return !documents.isEmpty();
    }

    /** Whether a column is a document, all of which have one type and collation; the check of one that is not is a check. */
    boolean isDocument(String table, String column, String type, @Nullable String collation) {
        String clause = documents.get(new OfColumn(table, column));
        if (clause == null || (type.equals("longtext") && "utf8mb4_bin".equals(collation))) {
            return clause != null;
        }
        add(table, column, clause, true);
        return false;
    }
}
