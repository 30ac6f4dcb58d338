package org.alkahest.engine;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Refusal;
import org.alkahest.engine.execution.Channel;
import org.alkahest.engine.execution.CloseReason;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.engine.trace.TransactionTracer;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of one connection: which one is going on, where it may end, which savepoints it has.
 *
 * <p>Every transaction ends by {@link #ended()}, and with it its results and savepoints. Without a block the connection is
 * then idle and the next statement begins another transaction; inside a block nothing more may happen, because a statement
 * that silently began a transaction of its own would not be undone when the block fails.
 */
final class TransactionControl {
    private final Channel channel;
    private final Dialect dialect;
    private final TransactionTracer tracer;
    private final TransactionOptions defaults;
    private final PhysicalSettings settings;

    private Phase phase = Phase.IDLE;
    private TransactionOptions current;
    private boolean inBlock;
    private boolean twoPhase;
    private @Nullable Savepoint innermost;

    private enum Phase {
        /** No transaction; the next statement begins one. */
        IDLE,
        /** A transaction is going on. */
        ACTIVE,
        /** Statements stand for themselves. */
        AUTO_COMMIT,
        /** The transaction of a block has ended before the block. */
        ENDED,
        CLOSED
    }

    TransactionControl(
            Channel channel,
            Dialect dialect,
            TransactionTracer tracer,
            TransactionOptions defaults,
            PhysicalSettings settings) {
        this.channel = channel;
        this.dialect = dialect;
        this.tracer = tracer;
        this.defaults = defaults;
        this.settings = settings;
        this.current = defaults;
    }

    boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    /** Whether a two-phase transaction has the connection. */
    boolean isTwoPhase() {
        return twoPhase;
    }

    boolean isActive() {
        return phase == Phase.ACTIVE;
    }

    /** Whether the engine holds back changes. */
    boolean isReadOnly() {
        return current.readOnly();
    }

    /** To be called before anything is done with the database: begins a transaction if none is going on. */
    void ready() {
        if (phase == Phase.ACTIVE || phase == Phase.AUTO_COMMIT) {
            if (channel.lost() != null) {
                throw ConnectionErrors.databaseGone(channel.lost());
            }
        } else {
            enter(defaults);
        }
    }

    void begin() {
        begin(defaults.withAutoCommit(false));
    }

    void begin(TransactionOptions options) {
        usable();
        refuseTwoPhase();
        if (options.autoCommit()) {
            throw ConnectionErrors.autoCommitTransaction();
        }
        if (phase == Phase.ACTIVE) {
            throw ConnectionErrors.transactionActive(inBlock);
        }
        if (phase == Phase.AUTO_COMMIT) {
            channel.closeRows(CloseReason.TRANSACTION_ENDED);
        }
        enter(options);
    }

    private void enter(TransactionOptions options) {
        usable();
        if (phase == Phase.ENDED) {
            throw ConnectionErrors.transactionInactive(
                    twoPhase
                            ? "The two-phase transaction is prepared, and waits for its end only."
                            : "The transaction of the block was committed or rolled back before the block's end.");
        }
        if (options.isolation() != null && !dialect.isolationLevels().contains(options.isolation())) {
            throw ConnectionErrors.isolationUnknown(options.isolation(), dialect);
        }
        try {
            settings.apply(options);
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        current = options;
        if (options.autoCommit()) {
            phase = Phase.AUTO_COMMIT;
        } else {
            phase = Phase.ACTIVE;
            tracer.began();
        }
    }

    // ------------------------------------------------------------------------------------------------ two-phase

    void enterTwoPhase() {
        enter(defaults.withAutoCommit(false));
        twoPhase = true;
    }

    /** Ends the work, before the resource is asked to prepare or to roll back. */
    void leaveTwoPhase() {
        channel.closeRows(CloseReason.TRANSACTION_ENDED);
        phase = Phase.ENDED;
    }

    void endTwoPhase(boolean committed) {
        if (twoPhase) {
            twoPhase = false;
            phase = Phase.IDLE;
            if (committed) {
                tracer.committed();
            } else {
                tracer.rolledBack();
            }
        }
    }

    private void refuseTwoPhase() {
        if (twoPhase) {
            throw TwoPhaseErrors.belongsToTwoPhase();
        }
    }

    // ------------------------------------------------------------------------------------------------ the end of one

    void commit() {
        usable();
        refuseTwoPhase();
        if (phase == Phase.ENDED) {
            throw ConnectionErrors.transactionInactive(
                    "The transaction of the block was committed or rolled back before.");
        }
        if (phase == Phase.ACTIVE) {
            try {
                channel.closeRows(CloseReason.TRANSACTION_ENDED);
                tracer.committing();
                channel.jdbc().commit();
            } catch (SQLException error) {
                RuntimeException failure = channel.failure(error);
                rollbackAfter(failure);
                throw failure;
            } catch (Throwable error) {
                rollbackAfter(error);
                throw error;
            }
            ended();
            tracer.committed();
        }
    }

    /** Without effect if the database is gone, which undoes the transaction by itself. */
    void rollback() {
        if (phase == Phase.CLOSED) {
            throw ConnectionErrors.connectionClosed();
        }
        refuseTwoPhase();
        if (phase == Phase.ACTIVE) {
            try {
                if (channel.lost() == null) {
                    channel.closeRows(CloseReason.TRANSACTION_ENDED);
                    channel.jdbc().rollback();
                }
            } catch (SQLException error) {
                throw channel.failure(error);
            } finally {
                ended();
                tracer.rolledBack();
            }
        }
    }

    private void rollbackAfter(Throwable error) {
        try {
            if (phase == Phase.ACTIVE) {
                rollback();
            }
        } catch (RuntimeException alsoFailed) {
            if (alsoFailed != error) {
                error.addSuppressed(alsoFailed);
            }
        }
    }

    private void ended() {
        phase = inBlock ? Phase.ENDED : Phase.IDLE;
        innermost = null;
    }

    <R, X extends Exception> R block(TransactionOptions options, TransactionQuery<R, X> work, Connection connection)
            throws X {
        begin(options);
        inBlock = true;
        try {
            R value = work.run(connection);
            if (phase == Phase.ACTIVE) {
                commit();
            }
            return value;
        } catch (Throwable error) {
            rollbackAfter(error);
            throw error;
        } finally {
            inBlock = false;
            if (phase == Phase.ENDED) {
                phase = Phase.IDLE;
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ savepoints

    Savepoint savepoint() {
        ready();
        refuseTwoPhase();
        if (phase == Phase.AUTO_COMMIT) {
            throw ConnectionErrors.transactionInactive(
                    "With auto-commit there is no transaction for a savepoint to be in.");
        }
        Refusal.unless(dialect, Capability.SAVEPOINTS);
        try {
            innermost = new Savepoint(this, channel.jdbc().setSavepoint(), innermost);
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        tracer.savepointSet();
        return innermost;
    }

    boolean has(Savepoint savepoint) {
        if (phase == Phase.ACTIVE && channel.lost() == null) {
            for (Savepoint active = innermost; active != null; active = active.outer()) {
                if (active == savepoint) {
                    return true;
                }
            }
        }
        return false;
    }

    void rollbackTo(Savepoint savepoint) {
        endWith(savepoint);
        channel.closeRows(CloseReason.TRANSACTION_ENDED);
        try {
            channel.jdbc().rollback(savepoint.jdbc());
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        releaseIfThere(savepoint);
        tracer.rolledBackToSavepoint();
    }

    /** Some drivers end a savepoint when they roll back to it, others keep it until the end of the transaction. */
    private void releaseIfThere(Savepoint savepoint) {
        try {
            channel.jdbc().releaseSavepoint(savepoint.jdbc());
        } catch (SQLException ended) {
            // it ended with the rollback
        }
    }

    void release(Savepoint savepoint) {
        endWith(savepoint);
        try {
            channel.jdbc().releaseSavepoint(savepoint.jdbc());
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        tracer.savepointReleased();
    }

    /** Forgets a savepoint and those that were set after it. */
    private void endWith(Savepoint savepoint) {
        usable();
        if (!has(savepoint)) {
            throw ConnectionErrors.transactionInactive(
                    "The savepoint was released or rolled back, or one set before it was, "
                            + "or its transaction has ended.");
        }
        innermost = savepoint.outer();
    }

    // ------------------------------------------------------------------------------------------------ the end

    /**
     * Ends whatever is going on, for good.
     *
     * @return whether the physical connection is as it was and can be used by others
     */
    boolean close() throws SQLException {
        try {
            channel.closeRows(CloseReason.CONNECTION_CLOSED);
            rollback();
            if (channel.lost() != null) {
                return false;
            }
            settings.restore();
            return true;
        } finally {
            phase = Phase.CLOSED;
        }
    }

    private void usable() {
        if (phase == Phase.CLOSED) {
            throw ConnectionErrors.connectionClosed();
        }
        if (channel.lost() != null) {
            throw ConnectionErrors.databaseGone(channel.lost());
        }
    }
}
