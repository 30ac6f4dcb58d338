package org.alkahest.dialect.compile;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/**
 * How many placeholders a database takes in one statement.
 *
 * @param dialect the id of the dialect, for messages
 * @param most the largest number that is taken
 */
public record ParameterLimit(String dialect, int most) {

    /**
     * How many more there could be.
     *
     * @param parameters how many there are
     * @throws StatementException ALK-2008 if these are too many
     */
    public int spare(long parameters) {
        if (parameters > most) {
            throw new StatementException(
                    ErrorCode.TOO_MANY_PARAMETERS,
                    ErrorText.of(
                            "The statement has " + parameters + " parameters.",
                            "\"" + dialect + "\" takes " + most + " at most. The values of an IN list count each.",
                            "Split it, or put the values into a table and join that."));
        }
        return (int) (most - parameters);
    }
}
