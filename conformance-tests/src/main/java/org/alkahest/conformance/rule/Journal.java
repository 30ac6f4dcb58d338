package org.alkahest.conformance.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.sql.error.AlkahestException;

/** Writes down which statements were sent to the database. Safe for use by many threads. */
public final class Journal implements StatementListener {
    private final List<String> sent = new ArrayList<>();
    private int answered;

    /** An empty journal. */
    public Journal() {}

    @Override
    public synchronized void beforeStatement(StatementExecution execution) {
        sent.add(execution.sql());
    }

    @Override
    public synchronized void afterStatement(StatementExecution execution, Duration time) {
        answered++;
    }

    @Override
    public synchronized void statementFailed(StatementExecution execution, AlkahestException error) {
        answered++;
    }

    /** The statements sent since the last {@link #clear()}, in order. */
    public synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    /** Whether a statement was sent and has not been answered. */
    synchronized boolean hasUnanswered() {
        return sent.size() > answered;
    }

    synchronized void clear() {
        sent.clear();
        answered = 0;
    }
}
