package org.alkahest.engine.execution;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values by which a row is found again. Equal where the database calls them equal: numbers whatever their scale, binary data by
 * its content.
 */
record RowKey(List<@Nullable Object> values) {

    /** Some of the values of a row. */
    static RowKey of(@Nullable Object[] row, List<Integer> numbers) {
        if (numbers.size() == 1) {
            return new RowKey(Collections.singletonList(comparable(row[numbers.get(0)])));
        }
        List<@Nullable Object> values = new ArrayList<>(numbers.size());
        for (int number : numbers) {
            values.add(comparable(row[number]));
        }
        return new RowKey(values);
    }

    /** A value in a form that is equal to itself after it was stored and read. */
    static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
