package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** A serialization failure or deadlock: the same transaction, run again from its start, may succeed. */
public final class RetryableException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public RetryableException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
