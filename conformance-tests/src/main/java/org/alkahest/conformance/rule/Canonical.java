package org.alkahest.conformance.rule;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.alkahest.sql.Row;
import org.alkahest.sql.row.Row2;
import org.jspecify.annotations.Nullable;

/**
 * Values in a form in which equal means equal and a failure is readable: the rows of a SELECT become lists, bytes become text, and decimal
 * numbers lose the zeros at their end, of which databases have different numbers.
 */
final class Canonical {
    private static final String ROWS = Row2.class.getPackageName();

    private Canonical() {}

    static List<@Nullable Object> ofAll(Iterable<?> values) {
        List<@Nullable Object> canonical = new ArrayList<>();
        for (Object value : values) {
            canonical.add(of(value));
        }
        return canonical;
    }

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Record row && row.getClass().getPackageName().equals(ROWS)) {
            return ofAll(components(row));
        }
        if (value instanceof Row row) {
            return ofAll(row.values());
        }
        if (value instanceof List<?> list) {
            return ofAll(list);
        }
        if (value instanceof byte[] bytes) {
            return "bytes " + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return value;
    }

    private static List<@Nullable Object> components(Record row) {
        RecordComponent[] components = row.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = components[i].getAccessor().invoke(row);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot look into " + row.getClass(), e);
            }
        }
        return Arrays.asList(values);
    }
}
