package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/**
 * An error that the database or its driver reported. {@link #code()} classifies it, the driver's
 * {@link java.lang.Throwable cause} is kept.
 */
public sealed class DatabaseException extends AlkahestException
        permits IntegrityException, RetryableException, TimeoutException, DisconnectedException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
