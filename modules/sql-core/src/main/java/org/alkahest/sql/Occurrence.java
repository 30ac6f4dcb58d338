package org.alkahest.sql;

import org.alkahest.sql.tree.Source;
import org.jspecify.annotations.Nullable;

/**
 * One more occurrence of a defined table: its constructor runs again and makes handles that name another source, while
 * the definitions are those of the original.
 */
public final class Occurrence implements TableHome {
    private final Table original;
    private final @Nullable String alias;
    private final @Nullable Source source;

    Occurrence(Table original, @Nullable String alias, @Nullable Source source) {
        this.original = original;
        this.alias = alias;
        this.source = source;
    }

    Table original() {
        return original;
    }

    /** The name in the statement; null where the table lies over a query. */
    @Nullable String alias() {
        return alias;
    }

    /** The query the table lies over; null for an alias. */
    @Nullable Source source() {
        return source;
    }
}
