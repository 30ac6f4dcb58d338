package org.alkahest.engine.execution;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;

/** Why a result cannot be read any more. */
public enum CloseReason {
    EXHAUSTED("All its rows have been read."),
    CLOSED("It was closed."),
    TAKEN("It was turned into another result, which has its rows now."),
    TRANSACTION_ENDED("Its transaction has ended, by commit or rollback."),
    CONNECTION_CLOSED("Its connection was closed."),
    FAILED("An error ended it.");

    private final String words;

    CloseReason(String words) {
        this.words = words;
    }

    /** The error of reading on. */
    public ResultException error() {
        return new ResultException(
                ErrorCode.RESULT_CLOSED,
                ErrorText.of(
                        "The result is closed.",
                        words,
                        "Read everything that is needed before, for example into a list with all()."));
    }
}
