package org.alkahest.dialect.postgresql.reflect;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.sql.type.LabelType;
import org.jspecify.annotations.Nullable;

/** The enums and domains of a database, by their numbers. */
final class UserTypes {
    private static final String QUERY = """
            select t.oid, n.nspname, t.typname, (select pg_catalog.array_agg(e.enumlabel order by e.enumsortorder)
              from pg_catalog.pg_enum e where e.enumtypid = t.oid), t.typbasetype,
              case when t.typtype = 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod) end,
              current_schema() = n.nspname
            from pg_catalog.pg_type t join pg_catalog.pg_namespace n on n.oid = t.typnamespace
            where t.typtype in ('e', 'd') and n.nspname <> 'information_schema'""";

    private final Map<Long, Type> types = new HashMap<>();

    /**
     * An enum or a domain.
     *
     * @param labels null for a domain
     * @param base the number of the type that a domain was made of
     * @param baseName the name of that type; null for an enum
     */
    record Type(
            long oid,
            String schema,
            String name,
            @Nullable List<String> labels,
            long base,
            @Nullable String baseName,
            boolean own) {

        /** @param asked the schema of the table as it was asked for, and {@code actual} its name */
        LabelType labelType(@Nullable String asked, String actual) {
            String spelled = schema.equals(actual) ? asked : schema;
            return new LabelType(
                    spelled == null || (own && asked == null) ? null : spelled, name, Objects.requireNonNull(labels));
        }
    }

    static UserTypes read(Catalog catalog) {
        var types = new UserTypes();
        catalog.query(QUERY, UserTypes::type).forEach(type -> types.types.put(type.oid(), type));
        return types;
    }

    private static Type type(ResultSet row) throws SQLException {
        return new Type(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                texts(row.getArray(4)),
                row.getLong(5),
                row.getString(6),
                row.getBoolean(7));
    }

    static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    @Nullable Type type(long oid) {
        return types.get(oid);
    }
}
