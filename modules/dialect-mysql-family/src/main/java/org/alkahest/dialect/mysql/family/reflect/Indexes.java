package org.alkahest.dialect.mysql.family.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * The primary keys, unique keys and indexes of a schema, in one query: to these databases all of them are indexes. A unique one of plain
 * columns is a unique key, however it was declared.
 */
final class Indexes {
    private static final String COLUMNS =
            "table_name, index_name, seq_in_index, non_unique, column_name, collation, sub_part, index_type, index_comment";
    private static final String PRIMARY = "PRIMARY";

    private final CatalogDialect dialect;
    private final Map<String, Map<String, ReflectedIndex>> byTable = new HashMap<>();

    Indexes(CatalogDialect dialect) {
        this.dialect = dialect;
    }

    private record Part(
            boolean unique,
            @Nullable String column,
            boolean descending,
            @Nullable String length,
            String method,
            @Nullable String expression,
            @Nullable String details) {}

    Indexes read(SchemaQuery query) {
        // put in order here, which takes less time than in the server
        Map<String, Map<String, SortedMap<Integer, Part>>> parts = new HashMap<>();
        query.rows(
                dialect.indexedExpressions() ? COLUMNS + ", is_visible, expression" : COLUMNS,
                "statistics",
                "table_schema",
                "table_name",
                "",
                row -> parts.computeIfAbsent(row.getString(1), table -> new HashMap<>())
                        .computeIfAbsent(row.getString(2), index -> new TreeMap<>())
                        .put(row.getInt(3), part(row)));
        parts.forEach((table, indexes) -> {
            Map<String, ReflectedIndex> read = new TreeMap<>();
            indexes.forEach((name, of) -> read.put(name, index(name, List.copyOf(of.values()))));
            byTable.put(table, read);
        });
        return this;
    }

    private Part part(ResultSet row) throws SQLException {
        boolean seen = !dialect.indexedExpressions() || row.getString(10).equals("YES");
        String expression = dialect.indexedExpressions() ? row.getString(11) : null;
        return new Part(
                row.getInt(4) == 0,
                row.getString(5),
                "D".equals(row.getString(6)),
                row.getString(7),
                row.getString(8),
                expression == null ? null : dialect.expression(expression),
                details(row.getString(9), seen));
    }

    private static @Nullable String details(@Nullable String comment, boolean seen) {
        String said = comment == null || comment.isEmpty() ? "" : "comment " + ToldText.quoted(comment);
        String details = (said + (seen ? "" : " invisible")).strip();
        return details.isEmpty() ? null : details;
    }

    private static ReflectedIndex index(String name, List<Part> parts) {
        String method = parts.get(0).method().toLowerCase(Locale.ROOT);
        List<ReflectedIndexItem> items = new ArrayList<>();
        for (Part part : parts) {
            items.add(new ReflectedIndexItem(
                    part.expression() == null ? Objects.requireNonNull(part.column()) : null,
                    part.expression(),
                    part.descending(),
                    null,
                    part.length() == null || method.equals("spatial") ? null : '(' + part.length() + ')'));
        }
        return new ReflectedIndex(
                name,
                items,
                parts.get(0).unique(),
                true,
                List.of(),
                method.equals("btree") ? null : method,
                null,
                parts.get(0).details());
    }

    private Map<String, ReflectedIndex> of(String table) {
        return byTable.getOrDefault(table, Map.of());
    }

    private static boolean isKey(ReflectedIndex index) {
        return index.unique()
                && (index.method() == null || index.method().equals("hash"))
                && index.items().stream()
                        .allMatch(item -> item.column() != null && item.details() == null && !item.descending());
    }

    private static List<String> columns(ReflectedIndex index) {
        return index.items().stream()
                .map(item -> Objects.requireNonNull(item.column()))
                .toList();
    }

    /** Its name is always the same here, and says nothing. */
    @Nullable PrimaryKey primaryKey(String table) {
        ReflectedIndex primary = of(table).get(PRIMARY);
        return primary == null ? null : new PrimaryKey(null, columns(primary));
    }

    List<UniqueKey> uniqueKeys(String table) {
        List<UniqueKey> keys = new ArrayList<>();
        of(table).forEach((name, index) -> {
            if (!name.equals(PRIMARY) && isKey(index)) {
                keys.add(new UniqueKey(name, columns(index)));
            }
        });
        return keys;
    }

    /** Those that somebody created: without the keys, and without what a foreign key has made for itself. */
    List<ReflectedIndex> indexes(String table, List<ForeignKey> foreignKeys) {
        List<ReflectedIndex> indexes = new ArrayList<>();
        of(table).forEach((name, index) -> {
            boolean key = name.equals(PRIMARY) || isKey(index);
            if (!key && foreignKeys.stream().noneMatch(foreign -> serves(index, table, foreign))) {
                indexes.add(index);
            }
        });
        indexes.sort(Comparator.comparing(ReflectedIndex::name));
        return indexes;
    }

    /** It has the name of the key, or is named after its first column where the key was given no name. */
    private static boolean serves(ReflectedIndex index, String table, ForeignKey key) {
        String name = String.valueOf(key.name());
        String first = key.columns().get(0);
        boolean unnamed = name.startsWith(table + "_ibfk_");
        boolean called = index.name().equals(name)
                || (unnamed && (index.name().equals(first) || index.name().startsWith(first + '_')));
        List<@Nullable String> columns = new ArrayList<>();
        index.items().forEach(item -> columns.add(item.column()));
        return called && index.method() == null && !index.unique() && columns.equals(key.columns());
    }
}
