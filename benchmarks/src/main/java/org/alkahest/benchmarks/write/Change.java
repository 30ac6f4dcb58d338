package org.alkahest.benchmarks.write;

import java.util.ArrayList;
import java.util.List;

/** What an entry's amount and label become. */
record Change(long id, int amount, String label) {

    /** A change for each key, another one for each round. */
    static List<Change> of(long[] keys, int round) {
        List<Change> changes = new ArrayList<>(keys.length);
        for (int i = 0; i < keys.length; i++) {
            changes.add(new Change(keys[i], i + round, "round " + round + " of " + i));
        }
        return changes;
    }
}
