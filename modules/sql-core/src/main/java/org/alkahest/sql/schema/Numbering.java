package org.alkahest.sql.schema;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence or an identity column counts. What is null is left to the database.
 *
 * @param start the first number
 * @param increment the step, not 0; below 0 to count down
 * @param minimum the smallest number
 * @param maximum the largest number
 * @param cycles whether it begins again at the other end instead of failing
 * @param cache how many numbers are taken ahead, at least 1; those may be lost
 */
public record Numbering(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean cycles,
        @Nullable Long cache) {
    /** As the database counts by itself. */
    public static final Numbering DEFAULT = new Numbering(null, null, null, null, false, null);

    /** @throws StatementException ALK-1011 if the step is 0, the cache below 1, or the smallest number above the largest */
    public Numbering {
        if (increment != null && increment == 0) {
            throw invalid(
                    "A sequence of numbers has the step 0.",
                    "It would hand out one number for ever.",
                    "Give a step of 1 or more, or below 0 to count down.");
        }
        if (cache != null && cache < 1) {
            throw invalid(
                    "A sequence of numbers takes " + cache + " of them ahead.",
                    "It hands out one at a time, so it takes at least that one.",
                    "Give 1 or more, or leave it to the database.");
        }
        if (minimum != null && maximum != null && minimum >= maximum) {
            throw invalid(
                    "A sequence of numbers goes from " + minimum + " to " + maximum + ".",
                    "The smallest number must be below the largest, also of one that counts down.",
                    "Exchange the two.");
        }
    }

    private static StatementException invalid(String what, String why, String fix) {
        return new StatementException(ErrorCode.INVALID_DEFINITION, ErrorText.of(what, why, fix));
    }

    /** The same from this number on. */
    public Numbering from(long first) {
        return new Numbering(first, increment, minimum, maximum, cycles, cache);
    }

    /** The same by this step. */
    public Numbering by(long step) {
        return new Numbering(start, step, minimum, maximum, cycles, cache);
    }

    /** The same within these two numbers, which are among those handed out. */
    public Numbering between(long smallest, long largest) {
        return new Numbering(start, increment, smallest, largest, cycles, cache);
    }

    /** The same, but beginning again at the other end. */
    public Numbering cycling() {
        return new Numbering(start, increment, minimum, maximum, true, cache);
    }

    /** The same with this many numbers taken ahead. */
    public Numbering cached(long numbers) {
        return new Numbering(start, increment, minimum, maximum, cycles, numbers);
    }

    /** Whether it says nothing that a database does not do by itself: begin at 1, and count by 1. */
    public boolean isPlain() {
        return (start == null || start == 1)
                && (increment == null || increment == 1)
                && minimum == null
                && maximum == null
                && !cycles
                && cache == null;
    }
}
