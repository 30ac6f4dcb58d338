package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The tables and views with the texts that created them, and those of the indexes, in two queries. */
final class Relations {
    private static final String DEFINITIONS = "select {schema}, m.type, m.name, m.sql from {master} m"
            + " where m.type in ('table', 'view', 'index') and m.name not like 'sqlite\\_%' escape '\\'{names}";
    private static final String NAMES = "select {schema}, m.type, m.name, null from {master} m"
            + " where m.type in ('table', 'view') and m.name not like 'sqlite\\_%' escape '\\'{names}";
    private static final String SHADOWS =
            "select l.schema, l.name from pragma_table_list l where l.type = 'shadow' and l.schema = {schema}";

    private final List<Relation> relations = new ArrayList<>();
    private final Map<TableName, String> indexes = new HashMap<>();

    /**
     * A table or view.
     *
     * @param place its name in the database, with the schema
     */
    record Relation(TableName place, ReflectedObject object, String sql) {}

    private Relations() {}

    /** Those that are meant. */
    static Relations read(SchemaQuery query, ReflectionRequest request, boolean withShadows) {
        Relations read = read(query, DEFINITIONS, request.schema(), withShadows);
        read.relations.removeIf(relation -> !request.includes(relation.object()));
        return read;
    }

    /** All of them by their names. */
    static List<ReflectedObject> objects(SchemaQuery query, @Nullable String schema, boolean withShadows) {
        return read(query, NAMES, schema, withShadows).relations.stream()
                .map(Relation::object)
                .toList();
    }

    private static Relations read(SchemaQuery query, String sql, @Nullable String schema, boolean withShadows) {
        var read = new Relations();
        query.rows(sql, row -> {
            var place = new TableName(row.getString(1), row.getString(3));
            String text = String.valueOf(row.getString(4));
            String type = row.getString(2);
            if (type.equals("index")) {
                return read.indexes.put(place, text);
            }
            var object = new ReflectedObject(
                    new TableName(schema, place.name()),
                    type.equals("view") ? ObjectKind.VIEW : ObjectKind.TABLE,
                    SchemaQuery.TEMPORARY.equals(place.schema()));
            return read.relations.add(new Relation(place, object, text));
        });
        if (withShadows) {
            Set<TableName> shadows =
                    new HashSet<>(query.rows(SHADOWS, row -> new TableName(row.getString(1), row.getString(2))));
            read.relations.removeIf(relation -> shadows.contains(relation.place()));
        }
        // of two of one name the temporary one comes last: it is the one that a statement means
        read.relations.sort(Comparator.comparing(
                        (Relation relation) -> relation.object().name().name())
                .thenComparing(relation -> relation.object().temporary()));
        return read;
    }

    List<Relation> all() {
        return relations;
    }

    /** What CREATE INDEX says of an index that somebody created. */
    IndexText index(TableName place) {
        return IndexText.of(Objects.requireNonNull(indexes.get(place), "an index has a definition"));
    }
}
