package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** The database went away. The connection is unusable and the pool has been refreshed. */
public final class DisconnectedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DisconnectedException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
