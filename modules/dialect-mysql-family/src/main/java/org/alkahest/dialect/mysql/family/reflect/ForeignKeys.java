package org.alkahest.dialect.mysql.family.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The foreign keys of a schema, in two queries. */
final class ForeignKeys {
    private static final String COLUMNS = "table_name, constraint_name, column_name, referenced_table_schema,"
            + " referenced_table_name, referenced_column_name, table_schema";

    private final Map<String, List<ForeignKey>> byTable = new HashMap<>();

    private record Name(String table, String key) {}

    private record Part(String column, String schema, String table, String target, String ownSchema) {}

    private record Actions(ReferentialAction onUpdate, ReferentialAction onDelete) {}

    /** @param asked the schema as it was asked for */
    ForeignKeys read(SchemaQuery query, @Nullable String asked) {
        Map<Name, Actions> actions = new HashMap<>();
        query.rows(
                "table_name, constraint_name, update_rule, delete_rule",
                "referential_constraints",
                "constraint_schema",
                "table_name",
                "",
                row -> actions.put(name(row), new Actions(action(row.getString(3)), action(row.getString(4)))));
        Map<Name, List<Part>> keys = new LinkedHashMap<>();
        query.rows(
                COLUMNS,
                "key_column_usage",
                "table_schema",
                "table_name",
                " and referenced_table_name is not null order by table_name, constraint_name, ordinal_position",
                row -> keys.computeIfAbsent(name(row), key -> new ArrayList<>())
                        .add(new Part(
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7))));
        keys.forEach((name, parts) -> byTable.computeIfAbsent(name.table(), table -> new ArrayList<>())
                .add(key(name, parts, actions.get(name), asked)));
        byTable.values().forEach(list -> list.sort(Comparator.comparing(key -> String.valueOf(key.name()))));
        return this;
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString(1), row.getString(2));
    }

    private static ReferentialAction action(String rule) {
        return FamilyReflection.told(ReferentialAction.called(rule));
    }

    private static ForeignKey key(Name name, List<Part> parts, @Nullable Actions known, @Nullable String asked) {
        Actions actions = Objects.requireNonNull(known, "a foreign key has actions");
        Part first = parts.get(0);
        return new ForeignKey(
                ObjectName.of(name.key()),
                parts.stream().map(Part::column).toList(),
                new TableName(first.schema().equals(first.ownSchema()) ? asked : first.schema(), first.table()),
                parts.stream().map(Part::target).toList(),
                actions.onDelete(),
                actions.onUpdate(),
                false,
                Deferral.NOT_DEFERRABLE,
                DialectCondition.everywhere());
    }

    List<ForeignKey> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }
}
