package org.alkahest.conformance.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The three truth values of SQL: true, false, and null for unknown (SQL:2016, part 2, 6.39). */
final class Truth {
    private Truth() {}

    static @Nullable Boolean not(@Nullable Boolean operand) {
        return operand == null ? null : !operand;
    }

    static @Nullable Boolean both(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return (left == null || right == null) ? null : true;
    }

    static @Nullable Boolean either(@Nullable Boolean left, @Nullable Boolean right) {
        return not(both(not(left), not(right)));
    }

    /** IN: of nothing false, whatever the operand; with a NULL on either side unknown, unless it is found all the same. */
    static @Nullable Boolean among(@Nullable Object operand, Collection<? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return false;
        }
        if (operand == null) {
            return null;
        }
        boolean unknown = false;
        for (Object value : values) {
            if (operand.equals(value)) {
                return true;
            }
            unknown |= value == null;
        }
        return unknown ? null : false;
    }

    /** Whether a condition lets a row through: unknown does not. */
    static boolean holds(@Nullable Boolean condition) {
        return Boolean.TRUE.equals(condition);
    }
}
