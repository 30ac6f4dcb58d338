package org.alkahest.dialect.postgresql.reflect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/** The tables and views of a schema, with what belongs to them alone. */
final class Relations {
    static final String NAMES = "select c.relname, c.relkind, c.relpersistence from pg_catalog.pg_class c"
            + " where c.relkind in ('r', 'p', 'f', 'v', 'm') and {relations}";
    private static final String QUERY = """
            select c.relname, c.relkind, c.relpersistence, c.oid, n.nspname, {comment}, {view}, {options}
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            {joins}
            where c.relkind in ('r', 'p', 'f', 'v', 'm') and {relations}""";
    private static final String NOTHING = "null::text";
    private static final String COMMENT = "d.description";
    private static final String VIEW = "case when c.relkind in ('v', 'm') then pg_catalog.pg_get_viewdef(c.oid) end";
    private static final String OPTIONS = """
            case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end,
            case when c.relispartition then (select i.inhparent::pg_catalog.regclass::text
              from pg_catalog.pg_inherits i where i.inhrelid = c.oid) end,
            case when c.relispartition then pg_catalog.pg_get_expr(c.relpartbound, c.oid) end,
            case when c.relkind = 'f' then (select s.srvname from pg_catalog.pg_foreign_table f
              join pg_catalog.pg_foreign_server s on s.oid = f.ftserver where f.ftrelid = c.oid) end,
            t.spcname, pg_catalog.array_to_string(c.reloptions, ', ')""";

    private Relations() {}

    /**
     * A table or view.
     *
     * @param schema the name of its schema, whatever was asked for
     */
    record Relation(
            long oid,
            String schema,
            ReflectedObject object,
            @Nullable String comment,
            @Nullable String query,
            Map<String, String> options) {}

    /** Those that are asked for, in the order of their names; what is temporary comes after what it hides. */
    static List<Relation> read(SchemaQuery schema, ReflectionRequest request) {
        boolean comments = request.asks(Facet.COMMENT);
        boolean options = request.asks(Facet.OPTIONS);
        String joins = (comments
                        ? " left join pg_catalog.pg_description d on d.objoid = c.oid"
                                + " and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0"
                        : "")
                + (options ? " left join pg_catalog.pg_tablespace t on t.oid = c.reltablespace" : "");
        String sql = QUERY.replace("{comment}", comments ? COMMENT : NOTHING)
                .replace("{view}", request.asks(Facet.VIEW_DEFINITION) ? VIEW : NOTHING)
                .replace("{options}", options ? OPTIONS : NOTHING)
                .replace("{joins}", joins);
        return schema.rows(sql, row -> relation(row, request.schema(), options)).stream()
                .filter(relation -> request.includes(relation.object()))
                .sorted(Comparator.<Relation, String>comparing(
                                relation -> relation.object().name().name())
                        .thenComparing(relation -> relation.object().temporary()))
                .toList();
    }

    /** From the name, the kind and the persistence. */
    static ReflectedObject object(ResultSet row, @Nullable String schema) throws SQLException {
        ObjectKind kind = switch (row.getString(2)) {
            case "v" -> ObjectKind.VIEW;
            case "m" -> ObjectKind.MATERIALIZED_VIEW;
            default -> ObjectKind.TABLE;
        };
        return new ReflectedObject(
                new TableName(schema, row.getString(1)), kind, row.getString(3).equals("t"));
    }

    private static Relation relation(ResultSet row, @Nullable String schema, boolean withOptions) throws SQLException {
        Map<String, String> options = new LinkedHashMap<>();
        if (withOptions) {
            if (row.getString(3).equals("u")) {
                options.put("unlogged", "");
            }
            put(options, "partition by", row.getString(8));
            put(options, "partition of", row.getString(9));
            put(options, "partition bound", row.getString(10));
            put(options, "foreign server", row.getString(11));
            put(options, "tablespace", row.getString(12));
            put(options, "with", row.getString(13));
        }
        String query = row.getString(7);
        return new Relation(
                row.getLong(4),
                row.getString(5),
                object(row, schema),
                row.getString(6),
                query == null ? null : withoutEnd(query.strip()),
                options);
    }

    private static String withoutEnd(String query) {
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private static void put(Map<String, String> options, String word, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            options.put(word, value);
        }
    }
}
