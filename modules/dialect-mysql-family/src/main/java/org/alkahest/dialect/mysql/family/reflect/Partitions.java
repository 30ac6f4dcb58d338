package org.alkahest.dialect.mysql.family.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How the tables of a schema are partitioned, in one query; as PARTITION BY would say it. */
final class Partitions {
    private static final String COLUMNS = "table_name, partition_name, partition_ordinal_position, partition_method,"
            + " partition_expression, partition_description, subpartition_method, subpartition_expression";

    private final Map<String, List<Partition>> byTable = new HashMap<>();

    /** A partition, or one part of it. */
    private record Partition(
            String name,
            int place,
            String method,
            @Nullable String expression,
            @Nullable String bound,
            @Nullable String partMethod,
            @Nullable String partExpression) {}

    Partitions read(SchemaQuery query) {
        query.rows(COLUMNS, "partitions", "table_schema", "table_name", " and partition_name is not null", this::add);
        byTable.values().forEach(partitions -> partitions.sort(Comparator.comparingInt(Partition::place)));
        return this;
    }

    private boolean add(ResultSet row) throws SQLException {
        return byTable.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                .add(new Partition(
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4).toLowerCase(Locale.ROOT),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
    }

    /** The text behind PARTITION BY; null for a table in one piece. */
    @Nullable String of(String table) {
        List<Partition> partitions = byTable.get(table);
        if (partitions == null) {
            return null;
        }
        Partition first = partitions.get(0);
        Map<String, Partition> named = new LinkedHashMap<>();
        partitions.forEach(partition -> named.putIfAbsent(partition.name(), partition));
        var text = new StringBuilder(by(first.method(), first.expression()));
        if (first.bound() == null) {
            text.append(" partitions ").append(named.size());
        }
        if (first.partMethod() != null) {
            text.append(" subpartition by ")
                    .append(by(first.partMethod().toLowerCase(Locale.ROOT), first.partExpression()))
                    .append(" subpartitions ")
                    .append(partitions.size() / named.size());
        }
        if (first.bound() != null) {
            var bounds = new StringJoiner(", ", " (", ")");
            named.values().forEach(partition -> bounds.add(bound(partition)));
            text.append(bounds);
        }
        return text.toString();
    }

    private static String by(String method, @Nullable String expression) {
        return expression == null ? method : method + " (" + expression + ')';
    }

    private static String bound(Partition partition) {
        String name = "partition `" + partition.name().replace("`", "``") + '`';
        String method = partition.method();
        if (method.startsWith("range")) {
            return name + " values less than (" + partition.bound() + ')';
        }
        return method.startsWith("list")
                ? name + " values in (" + partition.bound() + ')'
                : name + ' ' + partition.bound();
    }
}
