package org.alkahest.dialect.mysql.family.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alkahest.dialect.reflect.ReflectedCheck;

/** The checks of a schema, in one query or two, and which columns are documents by their checks. */
final class Checks {
    private final CatalogDialect dialect;
    private final Map<String, List<ReflectedCheck>> byTable = new HashMap<>();
    private final Set<OfColumn> documents = new HashSet<>();

    /** A column of a table. */
    record OfColumn(String table, String column) {}

    Checks(CatalogDialect dialect) {
        this.dialect = dialect;
    }

    Checks read(SchemaQuery query) {
        if (dialect.checksNameTables()) {
            query.rows(
                    "table_name, constraint_name, check_clause",
                    "check_constraints",
                    "constraint_schema",
                    "table_name",
                    "",
                    row -> add(row.getString(1), row.getString(2), row.getString(3)));
        } else {
            Map<String, String> tables = new HashMap<>();
            query.rows(
                    "constraint_name, table_name",
                    "table_constraints",
                    "table_schema",
                    "table_name",
                    " and constraint_type = 'CHECK'",
                    row -> tables.put(row.getString(1), row.getString(2)));
            query.rows("constraint_name, check_clause", "check_constraints", "constraint_schema", null, "", row -> {
                String table = tables.get(row.getString(1));
                return table != null && add(table, row.getString(1), row.getString(2));
            });
        }
        byTable.values().forEach(checks -> checks.sort(Comparator.comparing(check -> String.valueOf(check.name()))));
        return this;
    }

    private boolean add(String table, String name, String clause) {
        if (dialect.jsonIsChecked() && clause.equals("json_valid(`" + name.replace("`", "``") + "`)")) {
            return documents.add(new OfColumn(table, name));
        }
        return byTable.computeIfAbsent(table, each -> new ArrayList<>())
                .add(new ReflectedCheck(name, dialect.expression(clause)));
    }

    List<ReflectedCheck> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    Set<OfColumn> documents() {
        return documents;
    }
}
