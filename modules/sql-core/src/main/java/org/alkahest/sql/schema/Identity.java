package org.alkahest.sql.schema;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.jspecify.annotations.Nullable;

/**
 * GENERATED AS IDENTITY, or what a database has in its place.
 *
 * @param always whether a value given in INSERT is refused
 * @param start the first value; null for the database's default
 * @param increment the step, not 0; null for the database's default
 */
public record Identity(
        boolean always, @Nullable Long start, @Nullable Long increment) {
    /** @throws StatementException ALK-1011 if the step is 0 */
    public Identity {
        checkStep(increment);
    }

    static void checkStep(@Nullable Long increment) {
        if (increment != null && increment == 0) {
            throw new StatementException(
                    ErrorCode.INVALID_DEFINITION,
                    ErrorText.of(
                            "A sequence of numbers has the step 0.",
                            "It would hand out one number for ever.",
                            "Give a step of 1 or more, or below 0 to count down."));
        }
    }

    /** BY DEFAULT, from the database's default start. */
    public static final Identity BY_DEFAULT = new Identity(false, null, null);
}
