package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** A result that is not what the caller asked for: no row, several rows, closed, or a null for a primitive. */
public final class ResultException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    public ResultException(ErrorCode code, ErrorText text) {
        this(code, text, null);
    }

    public ResultException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
