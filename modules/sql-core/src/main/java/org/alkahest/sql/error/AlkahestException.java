package org.alkahest.sql.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of all errors of Alkahest: unchecked, with a stable {@linkplain #code() code}, what happened, why, and what to
 * do. The driver's exception, where there is one, is the cause. Subclasses exist only where a caller would want to catch
 * them apart.
 */
public class AlkahestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient ErrorText text;

    public AlkahestException(ErrorCode code, ErrorText text) {
        this(code, text, null);
    }

    public AlkahestException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(text.format(code), cause);
        this.code = code;
        this.text = text;
    }

    /** The stable code, to be searched for in the documentation of errors. */
    public final ErrorCode code() {
        return code;
    }

    /** The fact, in one sentence. */
    public final String what() {
        return text.what();
    }

    /** The SQL text that was sent or about to be sent; empty where none was involved. Never holds bound values. */
    public final Optional<String> sql() {
        return Optional.ofNullable(text.sql());
    }
}
