package org.alkahest.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of a key, in a form in which equal means equal: bytes by content, decimal numbers by value. */
final class FoldKey {
    private FoldKey() {}

    /** The key in some columns; null if all of them are NULL. */
    static @Nullable Object of(RowCursor row, int offset, int width) {
        @Nullable Object[] values = new Object[width];
        row.get(offset, values);
        boolean some = false;
        for (int i = 0; i < width; i++) {
            Object value = comparable(values[i]);
            some |= value != null;
            values[i] = value;
        }
        return some ? width == 1 ? values[0] : Arrays.asList(values) : null;
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
