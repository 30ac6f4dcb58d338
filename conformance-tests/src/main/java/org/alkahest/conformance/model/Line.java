package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row in memory: its numbers, then its texts, each in the order of their columns; null is SQL's NULL. */
record Line(List<@Nullable Integer> numbers, List<@Nullable String> texts) {
    Line {
        numbers = Collections.unmodifiableList(new ArrayList<>(numbers));
        texts = Collections.unmodifiableList(new ArrayList<>(texts));
    }

    /** A row of which an outer join knows nothing. */
    static Line nothing(int numbers, int texts) {
        return new Line(Collections.nCopies(numbers, null), Collections.nCopies(texts, null));
    }

    /** This row and that of a further table. */
    Line and(Line further) {
        return new Line(joined(numbers, further.numbers), joined(texts, further.texts));
    }

    private static <T> List<@Nullable T> joined(List<@Nullable T> left, List<@Nullable T> right) {
        List<@Nullable T> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    /** The numbers and then the texts, as a query yields them. */
    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>(numbers);
        cells.addAll(texts);
        return cells;
    }
}
