package org.alkahest.engine.trace;

import java.time.Duration;
import java.util.Locale;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.sql.error.AlkahestException;
import org.jspecify.annotations.Nullable;

/** One execution that somebody wants to know of. */
public final class Observation {
    private final StatementExecution execution;
    private final StatementListener[] listeners;
    private final @Nullable StatementEvent event;
    private long start;

    Observation(StatementExecution execution, StatementListener[] listeners) {
        this.execution = execution;
        this.listeners = listeners;
        this.event = StatementEvent.isWanted() ? new StatementEvent() : null;
    }

    /** The execution is about to begin. */
    public void begin() {
        for (StatementListener listener : listeners) {
            listener.beforeStatement(execution);
        }
        if (event != null) {
            event.begin();
        }
        start = System.nanoTime();
    }

    /** Values that are sent, already in the format for the log. */
    public void values(String values) {
        Loggers.SQL.trace("[{}] values {}", execution.connection(), values);
    }

    /** The database has answered. */
    public void executed() {
        long nanos = System.nanoTime() - start;
        if (event != null) {
            event.end();
        }
        if (Loggers.SQL.isDebugEnabled()) {
            Loggers.SQL.debug("{} {} ms: {}", badge(), milliseconds(nanos), execution.sql());
        }
        if (listeners.length != 0) {
            Duration time = Duration.ofNanos(nanos);
            for (StatementListener listener : listeners) {
                listener.afterStatement(execution, time);
            }
        }
    }

    /** The database has refused. */
    public void failed(AlkahestException error) {
        long nanos = System.nanoTime() - start;
        if (event != null) {
            event.end();
            event.error = error.code().id();
            commit(0);
        }
        if (Loggers.SQL.isDebugEnabled()) {
            Loggers.SQL.debug(
                    "{} {} after {} ms: {}", badge(), error.code().id(), milliseconds(nanos), execution.sql());
        }
        for (StatementListener listener : listeners) {
            listener.statementFailed(execution, error);
        }
    }

    /** All that was wanted has been read. */
    public void finished(long rows) {
        if (event != null) {
            commit(rows);
        }
        for (StatementListener listener : listeners) {
            listener.statementFinished(execution, rows);
        }
    }

    private void commit(long rows) {
        if (event != null && event.shouldCommit()) {
            event.connection = execution.connection();
            event.sql = execution.sql();
            event.label = execution.label();
            event.cached = execution.cached();
            event.missReason =
                    execution.miss() == null ? null : execution.miss().words();
            event.rows = rows;
            event.commit();
        }
    }

    private String badge() {
        var badge = new StringBuilder().append('[').append(execution.connection());
        if (execution.label() != null) {
            badge.append(' ').append(execution.label());
        }
        badge.append("] ");
        if (execution.page() != null) {
            badge.append(execution.page()).append(' ');
        }
        if (execution.kind() == StatementExecution.Kind.CATALOG) {
            return badge.append("catalog").toString();
        }
        return execution.miss() == null
                ? badge.append("hit").toString()
                : badge.append("miss (")
                        .append(execution.miss().words())
                        .append(')')
                        .toString();
    }

    static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
    }
}
