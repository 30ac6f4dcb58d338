package org.alkahest.orm.unit;

import java.util.ArrayList;
import java.util.List;

/** What a rollback has to undo in memory, since the database undoes only its own part. */
final class UndoLog {
    private final List<Runnable> steps = new ArrayList<>();

    /** Notes how to undo what is about to be done. */
    void add(Runnable undo) {
        steps.add(undo);
    }

    /** Undoes everything, the latest first. */
    void undo() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).run();
        }
        steps.clear();
    }

    /** Keeps everything. */
    void forget() {
        steps.clear();
    }
}
