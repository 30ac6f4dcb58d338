package org.alkahest.engine;

import org.alkahest.engine.execution.Tally;

/**
 * How many rows a statement has changed.
 *
 * @param rows as the driver reports it: on most databases rows that were found, even if they already had the new values; 0
 *     for definitions
 * @param exact false if the driver has not told for every part, as some do for batches; {@code rows} is then what it told
 */
public record UpdateCount(long rows, boolean exact) {
    static UpdateCount of(Tally tally) {
        return new UpdateCount(tally.rows(), tally.isExact());
    }
}
