package org.alkahest.sql.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What few SELECTs say, kept together so that the others carry no more than {@link #NONE}.
 *
 * @param lock null to lock no rows
 * @param hints comments and hints
 * @param samples the tables of which a part is read; empty for none
 * @param windows the clause WINDOW; empty for none
 */
public record RareClauses(
        @Nullable RowLock lock, Hints hints, List<TableSample> samples, List<WindowDefinition> windows) {
    /** Nothing of all that. */
    public static final RareClauses NONE = new RareClauses(null, Hints.NONE, List.of(), List.of());

    public RareClauses {
        samples = List.copyOf(samples);
        windows = List.copyOf(windows);
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return lock == null && hints.isEmpty() && samples.isEmpty() && windows.isEmpty();
    }
}
