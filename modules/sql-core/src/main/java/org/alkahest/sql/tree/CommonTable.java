package org.alkahest.sql.tree;

import java.util.List;
import java.util.function.Function;

/**
 * A common table expression, {@code WITH name (columns) AS (query)}. It has identity, because a recursive query refers to
 * the very expression that it defines.
 */
public final class CommonTable {
    private final String name;
    private final List<String> columns;
    private final boolean recursive;
    private final Query query;

    /**
     * @param columns the names of the columns, in order; unique, as many as the query selects
     * @param query gives the query; it is handed this very object, which a recursive query uses, and is called once
     */
    public CommonTable(
            String name,
            List<String> columns,
            boolean recursive,
            Function<? super CommonTable, ? extends Query> query) {
        this.name = Identifiers.checked(name);
        this.columns = List.copyOf(columns);
        this.recursive = recursive;
        this.query = query.apply(this);
    }

    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    /** Whether the query refers to this expression itself. */
    public boolean recursive() {
        return recursive;
    }

    /** The defining query. */
    public Query query() {
        return query;
    }

    @Override
    public String toString() {
        return name;
    }
}
