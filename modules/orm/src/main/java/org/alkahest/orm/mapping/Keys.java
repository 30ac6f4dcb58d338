package org.alkahest.orm.mapping;

import org.jspecify.annotations.Nullable;

/** Values that an application gives as keys. */
final class Keys {
    private Keys() {}

    /** The value in the class of the key, where it is one or a whole number that fits; null otherwise. */
    static @Nullable Object fitting(Class<?> type, @Nullable Object value) {
        if (type.isInstance(value)) {
            return value;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            long number = ((Number) value).longValue();
            if (type == Long.class) {
                return number;
            }
            if (type == Integer.class && (int) number == number) {
                return (int) number;
            }
            if (type == Short.class && (short) number == number) {
                return (short) number;
            }
        }
        return null;
    }
}
