package org.alkahest.engine.execution;

import org.jspecify.annotations.Nullable;

/** About how many bytes values have on their way to a database. */
final class ValueSize {
    private static final int SMALL = 16;

    private ValueSize() {}

    /** Text as if every other character needed three bytes, binary data as if it were escaped. */
    static long of(@Nullable Object[] values) {
        long size = 0;
        for (@Nullable Object value : values) {
            size += of(value);
        }
        return size;
    }

    /** Tests for classes come first: to find out that a value is of none of the interfaces takes a search. */
    private static long of(@Nullable Object value) {
        if (value instanceof String text) {
            return SMALL + 2L * text.length();
        }
        if (value == null || value instanceof Number) {
            return SMALL;
        }
        if (value instanceof CharSequence text) {
            return SMALL + 2L * text.length();
        }
        if (value instanceof byte[] bytes) {
            return SMALL + 2L * bytes.length;
        }
        if (value instanceof Iterable<?> elements) {
            long size = SMALL;
            for (Object element : elements) {
                size += of(element);
            }
            return size;
        }
        return SMALL;
    }
}
