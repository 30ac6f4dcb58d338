package org.alkahest.dialect.mysql.family.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The tables and views of a schema, in one query. */
final class Relations {
    private static final String COLUMNS =
            "table_name, table_type, table_comment, engine, table_collation, create_options";

    private Relations() {}

    /** A table or view; of views the comment is the word VIEW, which is none. */
    record Relation(
            ReflectedObject object,
            @Nullable String comment,
            @Nullable String collation,
            Map<String, String> options) {}

    /** All of them, in the order of their names. */
    static List<Relation> read(SchemaQuery query, @Nullable String schema) {
        return query.rows(COLUMNS, "tables", "table_schema", "table_name", "", row -> relation(row, schema)).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(
                        relation -> relation.object().name().name()))
                .toList();
    }

    private static Optional<Relation> relation(ResultSet row, @Nullable String schema) throws SQLException {
        String type = row.getString(2);
        if (type.equals("SEQUENCE")) {
            return Optional.empty();
        }
        boolean view = type.contains("VIEW");
        String comment = row.getString(3);
        Map<String, String> options = new LinkedHashMap<>();
        if (!view) {
            put(options, "engine", row.getString(4));
            put(options, "collation", row.getString(5));
            put(options, "options", row.getString(6));
        }
        var object = new ReflectedObject(
                new TableName(schema, row.getString(1)),
                view ? ObjectKind.VIEW : ObjectKind.TABLE,
                type.contains("TEMPORARY"));
        return Optional.of(new Relation(
                object, view || comment == null || comment.isEmpty() ? null : comment, row.getString(5), options));
    }

    private static void put(Map<String, String> options, String word, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            options.put(word, value);
        }
    }
}
