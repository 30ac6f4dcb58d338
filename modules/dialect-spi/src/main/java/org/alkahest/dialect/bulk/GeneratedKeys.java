package org.alkahest.dialect.bulk;

import org.jspecify.annotations.Nullable;

/**
 * How the numbers that a table generates for the rows of one statement relate to the order of the rows.
 *
 * @param step what the next row's number has more than the one before, as far as nobody else inserts; below 0 where numbers
 *     fall; 0 where they say nothing about the order
 * @param reason why they say nothing, to follow "because"; null where they do
 */
public record GeneratedKeys(long step, @Nullable String reason) {

    /** The numbers of later rows are larger. */
    public static GeneratedKeys rising(long step) {
        return new GeneratedKeys(step, null);
    }

    /** The numbers of later rows are smaller. */
    public static GeneratedKeys falling() {
        return new GeneratedKeys(-1, null);
    }

    /** The numbers say nothing about the order. */
    public static GeneratedKeys unordered(String reason) {
        return new GeneratedKeys(0, reason);
    }

    /** Whether the order of the numbers tells that of the rows. */
    public boolean areOrdered() {
        return step != 0;
    }
}
