package org.alkahest.conformance.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alkahest.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows in a form in which equal means equal: decimals without the zeros at their end, and sorted where the query gave no order. */
final class Answers {
    private Answers() {}

    static List<Object> of(List<Row> rows, boolean ordered) {
        List<Object> canonical = new ArrayList<>();
        for (Row row : rows) {
            List<@Nullable Object> values = new ArrayList<>();
            row.values().forEach(value -> values.add(canonical(value)));
            canonical.add(values);
        }
        if (!ordered) {
            canonical.sort(Comparator.comparing(Object::toString));
        }
        return canonical;
    }

    private static @Nullable Object canonical(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        return value;
    }
}
