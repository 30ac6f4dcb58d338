package org.alkahest.engine.trace;

import java.util.List;
import org.alkahest.engine.event.EngineListener;
import org.alkahest.engine.event.TransactionListener;
import org.jspecify.annotations.Nullable;

/** Tells about the transactions of one connection. */
public final class TransactionTracer {
    private final long connection;
    private final TransactionListener[] listeners;
    private @Nullable TransactionEvent event;

    private TransactionTracer(long connection, TransactionListener[] listeners) {
        this.connection = connection;
        this.listeners = listeners;
    }

    /** Makes the tracers of an engine's connections. */
    public static final class Factory {
        private final TransactionListener[] listeners;

        public Factory(List<EngineListener> listeners) {
            this.listeners = Listeners.of(TransactionListener.class, listeners, TransactionListener[]::new);
        }

        public TransactionTracer of(long connection) {
            return new TransactionTracer(connection, listeners);
        }
    }

    public void began() {
        if (TransactionEvent.isWanted()) {
            event = new TransactionEvent();
            event.begin();
        }
        log("begin");
        for (TransactionListener listener : listeners) {
            listener.began(connection);
        }
    }

    public void committing() {
        for (TransactionListener listener : listeners) {
            listener.committing(connection);
        }
    }

    public void committed() {
        end("commit");
        for (TransactionListener listener : listeners) {
            listener.committed(connection);
        }
    }

    public void rolledBack() {
        end("rollback");
        for (TransactionListener listener : listeners) {
            listener.rolledBack(connection);
        }
    }

    private void end(String outcome) {
        TransactionEvent ending = event;
        event = null;
        if (ending != null) {
            ending.end();
            if (ending.shouldCommit()) {
                ending.connection = connection;
                ending.outcome = outcome;
                ending.commit();
            }
        }
        log(outcome);
    }

    public void savepointSet() {
        log("savepoint");
        for (TransactionListener listener : listeners) {
            listener.savepointSet(connection);
        }
    }

    public void savepointReleased() {
        log("release savepoint");
        for (TransactionListener listener : listeners) {
            listener.savepointReleased(connection);
        }
    }

    public void rolledBackToSavepoint() {
        log("rollback to savepoint");
        for (TransactionListener listener : listeners) {
            listener.rolledBackToSavepoint(connection);
        }
    }

    private void log(String what) {
        if (Loggers.TRANSACTION.isDebugEnabled()) {
            Loggers.TRANSACTION.debug("[{}] {}", connection, what);
        }
    }
}
