package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** A class, record or session that cannot be mapped or used as asked. */
public final class MappingException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    public MappingException(ErrorCode code, ErrorText text) {
        this(code, text, null);
    }

    public MappingException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
