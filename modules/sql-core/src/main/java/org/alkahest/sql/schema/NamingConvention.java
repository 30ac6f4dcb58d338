package org.alkahest.sql.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * Names keys and indexes that were given none; checks are given one where they are declared. Asked when a table is frozen; must give the same name for the same thing
 * every time. What is too long for a database is shortened there.
 */
@FunctionalInterface
public interface NamingConvention {

    /**
     * The name of something.
     *
     * @return null for the database to choose; an index has the name of {@link #STANDARD} then, since it needs one
     */
    @Nullable String name(Unnamed thing);

    /** What a name is made for. */
    enum Kind {
        PRIMARY_KEY,
        UNIQUE_KEY,
        FOREIGN_KEY,
        INDEX
    }

    /**
     * Something without a name.
     *
     * @param columns its columns, in order
     * @param referred the table that a foreign key refers to; null for everything else
     */
    record Unnamed(
            Kind kind,
            TableName table,
            List<String> columns,
            @Nullable TableName referred) {
        public Unnamed {
            columns = List.copyOf(columns);
        }
    }

    /** The database chooses; only indexes, which need a name, are called {@code ix_table_columns}. */
    NamingConvention DATABASE = thing -> null;

    /** {@code pk_table}, {@code uq_table_columns}, {@code fk_table_columns_referred}, {@code ix_table_columns}. */
    NamingConvention STANDARD = templates(Map.of(
            Kind.PRIMARY_KEY, "pk_{table}",
            Kind.UNIQUE_KEY, "uq_{table}_{columns}",
            Kind.FOREIGN_KEY, "fk_{table}_{columns}_{referred}",
            Kind.INDEX, "ix_{table}_{columns}"));

    /**
     * Names by templates. <code>{table}</code> is the name of the table, <code>{schema}</code> its schema or nothing,
     * <code>{columns}</code> all columns with {@code _} between them, <code>{column}</code> the first of them,
     * <code>{referred}</code> the table that a foreign key refers to.
     *
     * @param templates for the kinds that are to be named
     */
    static NamingConvention templates(Map<Kind, String> templates) {
        Map<Kind, String> known = new EnumMap<>(Kind.class);
        known.putAll(templates);
        return thing -> {
            String template = known.get(thing.kind());
            return template == null ? null : NameTemplate.filled(template, thing);
        };
    }
}
