package org.alkahest.dialect.mysql.family.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
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
            @Nullable String engine,
            @Nullable String collation,
            String createOptions,
            boolean versioned) {
        /** The name alone. */
        String table() {
            return object.name().name();
        }
    }

    /** All of them, in the order of their names. */
    static List<Relation> read(SchemaQuery query, @Nullable String schema) {
        return query.rows(COLUMNS, "tables", "table_schema", "table_name", "", row -> relation(row, schema)).stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Relation::table))
                .toList();
    }

    private static Optional<Relation> relation(ResultSet row, @Nullable String schema) throws SQLException {
        String type = row.getString(2);
        if (type.equals("SEQUENCE") || type.equals("TEMPORARY SEQUENCE")) {
            return Optional.empty();
        }
        boolean view = type.contains("VIEW");
        String comment = row.getString(3);
        String options = row.getString(6);
        var object = new ReflectedObject(
                new TableName(schema, row.getString(1)),
                view ? ObjectKind.VIEW : ObjectKind.TABLE,
                type.contains("TEMPORARY"));
        return Optional.of(new Relation(
                object,
                view || comment == null || comment.isEmpty() ? null : comment,
                view ? null : row.getString(4),
                row.getString(5),
                view || options == null ? "" : options,
                type.equals("SYSTEM VERSIONED")));
    }
}
