package org.alkahest.quickstart;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.cache.MissReason;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.jspecify.annotations.Nullable;

/** Keeps count of what the engine sends to the database, and remembers the last of it. Used by one thread. */
final class Journal implements StatementListener {
    private @Nullable StatementExecution last;
    private long statements;
    private long hits;
    private Duration databaseTime = Duration.ZERO;
    private List<StatementExecution> noted = new ArrayList<>();

    @Override
    public void afterStatement(StatementExecution execution, Duration time) {
        last = execution;
        noted.add(execution);
        statements++;
        hits += execution.cached() ? 1 : 0;
        databaseTime = databaseTime.plus(time);
    }

    /** The last statement, as it was sent. */
    StatementExecution last() {
        return requireNonNull(last, "nothing was executed");
    }

    /** What was sent in the course of some work, in order. */
    List<StatementExecution> during(Runnable work) {
        noted = new ArrayList<>();
        work.run();
        return List.copyOf(noted);
    }

    /** Whether a statement was found in the cache, and if not, why. */
    static String badge(StatementExecution execution) {
        MissReason miss = execution.miss();
        return miss == null ? "cache hit" : "cache miss, " + miss.words();
    }

    /** How many statements were sent so far. */
    long statements() {
        return statements;
    }

    /** How many of them did not have to be compiled. */
    long hits() {
        return hits;
    }

    /** How long the database took to answer all of them. */
    Duration databaseTime() {
        return databaseTime;
    }
}
