package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** A connection that could not be had or can no longer be used; {@link #code()} tells which. */
public final class ConnectionException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(ErrorCode code, ErrorText text) {
        this(code, text, null);
    }

    public ConnectionException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
