package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * A row limit. Both parts count rows and at least one is there.
 *
 * @param count the most rows to yield; null for all
 * @param offset the rows to skip first; null for none
 */
public record RowLimit(@Nullable Expression count, @Nullable Expression offset) implements Clause {
    public RowLimit {
        if (count == null && offset == null) {
            throw new IllegalArgumentException("a row limit without count and offset");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.rowLimit(this);
    }
}
