package org.alkahest.sql.tree;

import java.util.List;

/**
 * A subquery in FROM.
 *
 * @param columns the names of the query's columns, in order; unique
 * @param lateral whether the query may read what stands before it in FROM
 */
public record Derived(Source source, Query query, String alias, List<String> columns, boolean lateral)
        implements Relation {
    public Derived {
        Identifiers.checked(alias);
        columns = List.copyOf(columns);
    }

    @Override
    public String exposedName() {
        return alias;
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.derived(this);
    }
}
