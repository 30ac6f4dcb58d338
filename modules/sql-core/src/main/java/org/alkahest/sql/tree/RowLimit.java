package org.alkahest.sql.tree;

import org.jspecify.annotations.Nullable;

/**
 * A row limit. Both parts count rows and at least one is there.
 *
 * @param count the most rows to yield; null for all
 * @param offset the rows to skip first; null for none
 * @param withTies whether rows that are ordered alike with the last one are yielded as well
 * @param percent whether the count is one of hundredths of all rows, those that are skipped included, rounded up
 */
public record RowLimit(@Nullable Expression count, @Nullable Expression offset, boolean withTies, boolean percent)
        implements Clause {
    public RowLimit {
        if (count == null && (offset == null || withTies || percent)) {
            throw new IllegalArgumentException("a row limit without count");
        }
    }

    /** A limit that ends where its count does. */
    public RowLimit(@Nullable Expression count, @Nullable Expression offset) {
        this(count, offset, false, false);
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.rowLimit(this);
    }
}
