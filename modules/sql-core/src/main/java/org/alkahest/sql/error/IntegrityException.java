package org.alkahest.sql.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A constraint that a statement would have violated: unique, foreign key, not null or check, as {@link #code()} says. */
public final class IntegrityException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String constraint;

    public IntegrityException(ErrorCode code, ErrorText text, @Nullable String constraint, @Nullable Throwable cause) {
        super(code, text, cause);
        this.constraint = constraint;
    }

    /** The name of the violated constraint, or of the column for not null; empty where the database does not tell. */
    public Optional<String> constraint() {
        return Optional.ofNullable(constraint);
    }
}
