package org.alkahest.dialect;

import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What an error of a driver means.
 *
 * @param code one of the codes of groups 4 and 5
 * @param constraint the violated constraint, or the column for not null; null where the database does not tell
 */
public record Fault(ErrorCode code, @Nullable String constraint) {
    public static Fault of(ErrorCode code) {
        return new Fault(code, null);
    }
}
