package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** A statement or a lock took longer than allowed. */
public final class TimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public TimeoutException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
