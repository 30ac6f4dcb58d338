package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** A statement, table or expression that cannot be right, found before any SQL was sent. */
public final class StatementException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    public StatementException(ErrorCode code, ErrorText text) {
        this(code, text, null);
    }

    public StatementException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
