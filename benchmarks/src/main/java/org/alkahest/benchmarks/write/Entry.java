package org.alkahest.benchmarks.write;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A row to be inserted: everything but its key. */
record Entry(int amount, String label, LocalDateTime notedAt) {
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** Rows that all differ; the labels have 7 to 12 characters. */
    static List<Entry> some(int rows) {
        List<Entry> entries = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            entries.add(new Entry(i, "entry " + i, BEGINNING.plusSeconds(i)));
        }
        return entries;
    }
}
