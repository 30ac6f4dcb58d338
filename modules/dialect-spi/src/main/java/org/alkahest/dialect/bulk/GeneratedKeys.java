package org.alkahest.dialect.bulk;

import org.jspecify.annotations.Nullable;

/**
 * How the numbers that a table generates for the rows of one statement relate to the order of the rows.
 *
 * @param step what the next row's number has more than the one before, as far as nobody else inserts; below 0 where numbers
 *     fall; 0 where they say nothing about the order
 * @param reason why they say nothing, to follow "because"; null where they do
 * @param rowsGoTogether whether one statement inserts many rows as well as one, whatever the numbers say
 */
public record GeneratedKeys(long step, @Nullable String reason, boolean rowsGoTogether) {

    /** The numbers of later rows are larger. */
    public static GeneratedKeys rising(long step) {
        return new GeneratedKeys(step, null, true);
    }

    /** The numbers of later rows are smaller. */
    public static GeneratedKeys falling() {
        return new GeneratedKeys(-1, null, true);
    }

    /** The numbers say nothing about the order. */
    public static GeneratedKeys unordered(String reason) {
        return new GeneratedKeys(0, reason, true);
    }

    /** The numbers say nothing about the order, and the table takes rows in no other way than one by one. */
    public static GeneratedKeys oneByOne(String reason) {
        return new GeneratedKeys(0, reason, false);
    }
}
