package org.alkahest.engine.execution;

import java.util.function.Consumer;
import org.alkahest.engine.option.BatchProgress;
import org.jspecify.annotations.Nullable;

/** How far a batch has come, and whoever is told. Used by one thread. */
final class Progress {
    private final Tally tally = new Tally();
    private final @Nullable Consumer<? super BatchProgress> listener;
    private long rows;
    private long statements;

    Progress(@Nullable Consumer<? super BatchProgress> listener) {
        this.listener = listener;
    }

    /** What the database has reported. */
    Tally tally() {
        return tally;
    }

    /** How many rows of the batch have been executed. */
    long rows() {
        return rows;
    }

    /** A statement was executed for some more rows. */
    void made(int more, String way, @Nullable String reason) {
        rows += more;
        statements++;
        if (listener != null) {
            listener.accept(new BatchProgress(rows, statements, way, reason));
        }
    }
}
