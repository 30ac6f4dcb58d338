package org.alkahest.sql.tree;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A common table expression, {@code WITH name (columns) AS (query)}. It has identity, because a recursive query refers to
 * the very expression that it defines.
 */
public final class CommonTable {
    private final String name;
    private final List<String> columns;
    private final boolean recursive;
    private final @Nullable Boolean materialized;
    private final Function<? super CommonTable, ? extends StatementNode> definition;
    private final StatementNode query;

    /**
     * @param columns the names of the columns, in order; unique, as many as the query selects
     * @param materialized whether it should be computed once by itself, or as part of what reads it; null to leave that to
     *     the database
     * @param query gives the query, or a change that returns rows; it is handed this very object, which a
     *     recursive query uses, and is called once
     */
    public CommonTable(
            String name,
            List<String> columns,
            boolean recursive,
            @Nullable Boolean materialized,
            Function<? super CommonTable, ? extends StatementNode> query) {
        this.name = Identifiers.checked(name);
        this.columns = List.copyOf(columns);
        this.recursive = recursive;
        this.materialized = materialized;
        this.definition = query;
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

    /** Whether it should be computed once by itself, or as part of what reads it; null to leave that to the database. */
    public @Nullable Boolean materialized() {
        return materialized;
    }

    /** An expression of its own with the same definition, to be computed by itself or as part of what reads it. */
    public CommonTable materialized(boolean wished) {
        return new CommonTable(name, columns, recursive, wished, definition);
    }

    /** An expression of its own over another query, which is handed it, as when a tree is rewritten. */
    public CommonTable with(Function<? super CommonTable, ? extends StatementNode> newQuery) {
        return new CommonTable(name, columns, recursive, materialized, newQuery);
    }

    /** The defining query, or a change that returns rows. */
    public StatementNode query() {
        return query;
    }

    @Override
    public String toString() {
        return name;
    }
}
