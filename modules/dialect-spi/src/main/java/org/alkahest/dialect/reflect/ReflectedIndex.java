package org.alkahest.dialect.reflect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index that does not merely serve a key.
 *
 * @param items at least one, in order
 * @param nullsDistinct whether a unique index takes equal rows where one of its items is null
 * @param included columns that are kept in it without being searched for, in order
 * @param method the database's own word for its kind of index; null for the usual one
 * @param where which rows are indexed, in SQL of the database; null for all
 * @param details what else CREATE INDEX of this database would say behind the items, such as storage parameters; null for nothing
 */
public record ReflectedIndex(
        String name,
        List<ReflectedIndexItem> items,
        boolean unique,
        boolean nullsDistinct,
        List<String> included,
        @Nullable String method,
        @Nullable String where,
        @Nullable String details) {
    public ReflectedIndex {
        items = List.copyOf(items);
        included = List.copyOf(included);
    }

    /** An index without details. */
    public ReflectedIndex(
            String name,
            List<ReflectedIndexItem> items,
            boolean unique,
            boolean nullsDistinct,
            List<String> included,
            @Nullable String method,
            @Nullable String where) {
        this(name, items, unique, nullsDistinct, included, method, where, null);
    }

    /** An index of which nothing else is said. */
    public ReflectedIndex(String name, List<ReflectedIndexItem> items, boolean unique) {
        this(name, items, unique, true, List.of(), null, null);
    }
}
