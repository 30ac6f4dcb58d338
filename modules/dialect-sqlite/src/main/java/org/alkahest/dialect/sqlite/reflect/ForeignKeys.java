package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alkahest.sql.schema.Deferral;
import org.alkahest.sql.schema.DialectCondition;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.ObjectName;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The foreign keys of tables, in two queries: what refers, and the columns of what is referred to. */
final class ForeignKeys {
    private static final String REFERENCES = "select {schema}, m.name, f.id, f.seq, f.\"table\", f.\"from\", f.\"to\","
            + " f.on_update, f.on_delete from {master} m, pragma_foreign_key_list(m.name, {schema}) f"
            + " where m.type = 'table'{names}";
    private static final String TARGETS = "select {schema}, t.name, x.name, x.pk from {master} t,"
            + " pragma_table_xinfo(t.name, {schema}) x where t.type = 'table' and t.sql not like 'create virtual%'"
            + " and t.name collate nocase in (select f.\"table\" from {master} m,"
            + " pragma_foreign_key_list(m.name, {schema}) f where m.type = 'table'{names})";

    private final Map<TableName, Map<Integer, List<Found>>> found = new HashMap<>();
    private final Map<TableName, Target> targets = new HashMap<>();

    private record Found(
            int place,
            String table,
            String column,
            @Nullable String target,
            String onUpdate,
            String onDelete) {}

    /** A table by the names that it was declared with. */
    private record Target(String name, Map<String, String> columns, Map<Integer, String> key) {}

    ForeignKeys read(SchemaQuery query) {
        query.rows(
                REFERENCES,
                row -> found.computeIfAbsent(
                                new TableName(row.getString(1), row.getString(2)), table -> new HashMap<>())
                        .computeIfAbsent(row.getInt(3), key -> new ArrayList<>())
                        .add(new Found(
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9))));
        if (!found.isEmpty()) {
            query.rows(TARGETS, row -> {
                String name = row.getString(2);
                Target target = targets.computeIfAbsent(
                        folded(row.getString(1), name), table -> new Target(name, new HashMap<>(), new HashMap<>()));
                String column = row.getString(3);
                target.key().put(row.getInt(4), column);
                return target.columns().put(column.toLowerCase(Locale.ROOT), column);
            });
        }
        return this;
    }

    private static TableName folded(@Nullable String schema, String name) {
        return new TableName(schema, name.toLowerCase(Locale.ROOT));
    }

    /** @param schema as it was asked for: no foreign key leaves its own */
    List<ForeignKey> of(TableName place, TableText text, @Nullable String schema) {
        Map<Integer, List<Found>> own = new TreeMap<>(found.getOrDefault(place, Map.of()));
        List<TableText.Reference> said = new ArrayList<>(text.references());
        List<ForeignKey> keys = new ArrayList<>();
        own.forEach((id, parts) -> {
            parts.sort(Comparator.comparingInt(Found::place));
            // the last one has the number 0
            keys.add(key(parts, said(said, own.size() - 1 - id), place, schema));
        });
        keys.sort(Comparator.comparing((ForeignKey key) -> name(key.name()))
                .thenComparing(key -> String.valueOf(key.columns()))
                .thenComparing(key -> key.target().name()));
        return keys;
    }

    private static String name(@Nullable ObjectName name) {
        return name == null ? "" : name.text();
    }

    private static TableText.Reference said(List<TableText.Reference> all, int place) {
        return place >= 0 && place < all.size()
                ? all.get(place)
                : new TableText.Reference(null, List.of(), Deferral.NOT_DEFERRABLE);
    }

    private ForeignKey key(List<Found> parts, TableText.Reference said, TableName place, @Nullable String schema) {
        Found first = parts.get(0);
        Target target = targets.getOrDefault(
                folded(place.schema(), first.table()), new Target(first.table(), Map.of(), Map.of()));
        return new ForeignKey(
                said.name() == null ? null : ObjectName.of(said.name()),
                parts.stream().map(Found::column).toList(),
                new TableName(schema, target.name()),
                parts.stream().map(part -> column(part, target)).toList(),
                ReferentialAction.called(first.onDelete()),
                ReferentialAction.called(first.onUpdate()),
                false,
                said.deferral(),
                DialectCondition.everywhere());
    }

    /** The column that is referred to: of the primary key if none is said; a table that is not there is taken to have the same one. */
    private static String column(Found part, Target target) {
        String said = part.target();
        return said == null
                ? target.key().getOrDefault(part.place() + 1, part.column())
                : target.columns().getOrDefault(said.toLowerCase(Locale.ROOT), said);
    }
}
