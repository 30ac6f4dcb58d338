package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The indexes of tables, those that serve unique keys among them, in one query. */
final class Indexes {
    private static final String QUERY =
            "select {schema}, m.name, l.name, l.\"unique\", l.origin, x.seqno, x.name, x.\"desc\""
                    + " from {master} m, pragma_index_list(m.name, {schema}) l, pragma_index_xinfo(l.name, {schema}) x"
                    + " where m.type = 'table' and x.key = 1 and l.origin <> 'pk'{names}";

    private final Map<TableName, Map<String, Found>> found = new HashMap<>();

    private record Found(String name, boolean unique, boolean created, List<Part> parts) {}

    private record Part(int place, @Nullable String column, boolean descending) {}

    Indexes read(SchemaQuery query) {
        query.rows(QUERY, row -> {
            String name = row.getString(3);
            boolean unique = row.getBoolean(4);
            boolean created = row.getString(5).equals("c");
            return found.computeIfAbsent(new TableName(row.getString(1), row.getString(2)), table -> new TreeMap<>())
                    .computeIfAbsent(name, index -> new Found(name, unique, created, new ArrayList<>()))
                    .parts()
                    .add(new Part(row.getInt(6), row.getString(7), row.getBoolean(8)));
        });
        found.values()
                .forEach(indexes ->
                        indexes.values().forEach(index -> index.parts().sort(Comparator.comparingInt(Part::place))));
        return this;
    }

    private List<Found> of(TableName place, boolean created) {
        return found.getOrDefault(place, Map.of()).values().stream()
                .filter(index -> index.created() == created)
                .toList();
    }

    /** The indexes that somebody created, in the order of their names. */
    List<ReflectedIndex> of(TableName place, Relations relations) {
        return of(place, true).stream()
                .map(index -> index(index, relations.index(new TableName(place.schema(), index.name()))))
                .toList();
    }

    private static ReflectedIndex index(Found index, IndexText text) {
        List<ReflectedIndexItem> items = new ArrayList<>();
        for (Part part : index.parts()) {
            IndexText.Item said = text.items().get(part.place());
            String collation = part.column() == null ? null : said.collation();
            items.add(new ReflectedIndexItem(
                    part.column(),
                    part.column() == null ? said.text() : null,
                    part.descending(),
                    null,
                    collation == null ? null : "collate " + collation));
        }
        return new ReflectedIndex(index.name(), items, index.unique(), true, List.of(), null, text.where());
    }

    /** The unique constraints, which SQLite knows without their names; those without a name come first. */
    List<UniqueKey> uniqueKeys(TableName place, TableText text) {
        List<TableText.Key> said = new ArrayList<>(text.uniqueKeys());
        List<UniqueKey> keys = new ArrayList<>();
        for (Found index : of(place, false)) {
            List<String> columns = index.parts().stream()
                    .map(part -> String.valueOf(part.column()))
                    .toList();
            keys.add(new UniqueKey(name(said, columns), columns));
        }
        keys.sort(Comparator.comparing(
                        (UniqueKey key) -> key.name() == null ? "" : key.name().text())
                .thenComparing(key -> String.valueOf(key.columns())));
        return keys;
    }

    private static @Nullable String name(List<TableText.Key> said, List<String> columns) {
        for (TableText.Key key : said) {
            if (String.join(",", key.columns()).equalsIgnoreCase(String.join(",", columns))) {
                said.remove(key);
                return key.name();
            }
        }
        return null;
    }
}
