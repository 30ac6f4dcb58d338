package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/** An engine that cannot be set up as asked: no dialect, no driver, a broken provider, a wrong option. */
public final class ConfigurationException extends AlkahestException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(ErrorCode code, ErrorText text) {
        this(code, text, null);
    }

    public ConfigurationException(ErrorCode code, ErrorText text, @Nullable Throwable cause) {
        super(code, text, cause);
    }
}
