package org.alkahest.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.engine.execution.Channel;
import org.alkahest.engine.execution.CloseReason;
import org.alkahest.engine.execution.Executor;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.engine.pool.Lease;
import org.alkahest.engine.trace.TransactionTracer;
import org.alkahest.sql.Batch;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.StatementOption;
import org.alkahest.sql.tree.WithStatement;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database, the place where statements are executed. Used by one thread at a time.
 *
 * <p>Transactions are committed as one goes: the first statement begins one, {@link #commit()} and {@link #rollback()} end it,
 * the next statement begins another. Closing the connection without commit rolls back. Where the extent is known beforehand,
 * {@link #transaction} says it better.
 *
 * <p>Every method that touches the database throws ALK-4004 once this connection is closed, ALK-4006 once its database was
 * found to be gone, and an {@link AlkahestException} that classifies what the driver reports.
 */
public final class Connection implements AutoCloseable {
    private static final Attachment[] NO_ATTACHMENTS = {};

    private final EngineCore core;
    private final long number;
    private final Lease lease;
    private final Channel channel;
    private final Executor executor;
    private final TransactionTracer tracer;
    private final ExecutionOptions options;
    private final TransactionOptions defaults;
    private final PhysicalSettings settings;
    private Phase phase = Phase.IDLE;
    private TransactionOptions current;
    private @Nullable Savepoint innermost;

    /** Whether a block says where the transaction ends. */
    private boolean inBlock;

    private enum Phase {
        /** No transaction; the next statement begins one. */
        IDLE,
        /** A transaction is going on. */
        ACTIVE,
        /** The transaction of a block has ended before the block. */
        ENDED,
        CLOSED
    }

    Connection(EngineCore core, long number, Lease lease, ExecutionOptions options, TransactionOptions defaults) {
        this.core = core;
        this.number = number;
        this.lease = lease;
        this.channel = new Channel(number, lease.driver(), lease.statements(), core.faults(), this::lost);
        this.executor = core.executor();
        this.tracer = core.transactionTracers().of(number);
        this.options = options;
        this.defaults = defaults;
        this.current = defaults;
        this.settings = new PhysicalSettings(lease.jdbc());
    }

    // ------------------------------------------------------------------------------------------------ execution

    /**
     * Executes a statement that yields rows.
     *
     * @return its rows, open until they have been read
     */
    public <R> Result<R> execute(RowStatement<R> statement) {
        return execute(statement, ExecutionOptions.none(), NO_ATTACHMENTS);
    }

    /** As {@link #execute(RowStatement)}, with options for this call. */
    public <R> Result<R> execute(RowStatement<R> statement, ExecutionOptions callOptions) {
        return execute(statement, callOptions, NO_ATTACHMENTS);
    }

    /** As {@link #execute(RowStatement)}, with something that the statement's selections will ask for. */
    public <R> Result<R> execute(RowStatement<R> statement, Attachment... attachments) {
        return execute(statement, ExecutionOptions.none(), attachments);
    }

    /** As {@link #execute(RowStatement)}, with options for this call and something that selections will ask for. */
    public <R> Result<R> execute(RowStatement<R> statement, ExecutionOptions callOptions, Attachment... attachments) {
        ExecutionOptions effective = before(statement, callOptions);
        return new Result<>(
                statement instanceof RowBatch<R> batch
                        ? executor.rows(channel, batch, effective, attachments)
                        : executor.rows(channel, statement, effective, attachments));
    }

    /**
     * Executes a statement for what it changes. If it yields rows, they are counted and dropped.
     *
     * @return the rows changed, or yielded
     */
    public UpdateCount execute(Statement statement) {
        return execute(statement, ExecutionOptions.none());
    }

    /** As {@link #execute(Statement)}, with options for this call. */
    public UpdateCount execute(Statement statement, ExecutionOptions callOptions) {
        ExecutionOptions effective = before(statement, callOptions);
        return UpdateCount.of(
                statement instanceof Batch batch
                        ? executor.batch(channel, batch, effective)
                        : executor.update(channel, statement, effective));
    }

    /**
     * Executes a statement for each row of values, many of them with one round trip where the driver can. The rows are read
     * while they are sent, in pages of {@link ExecutionOptions#batchSize()}.
     *
     * @return the rows changed, over all; none if there are no rows of values
     */
    public UpdateCount execute(Batch batch) {
        return execute((Statement) batch, ExecutionOptions.none());
    }

    /** As {@link #execute(Batch)}, with options for this call. */
    public UpdateCount execute(Batch batch, ExecutionOptions callOptions) {
        return execute((Statement) batch, callOptions);
    }

    /**
     * Executes a statement for each row of values. All of them have been executed when this returns.
     *
     * @return what each has yielded, in the order of the rows of values
     */
    public <R> Result<R> execute(RowBatch<R> batch) {
        return execute((RowStatement<R>) batch, ExecutionOptions.none(), NO_ATTACHMENTS);
    }

    /** As {@link #execute(RowBatch)}, with options for this call. */
    public <R> Result<R> execute(RowBatch<R> batch, ExecutionOptions callOptions) {
        return execute((RowStatement<R>) batch, callOptions, NO_ATTACHMENTS);
    }

    /** As {@link #execute(RowBatch)}, with options for this call and something that selections will ask for. */
    public <R> Result<R> execute(RowBatch<R> batch, ExecutionOptions callOptions, Attachment... attachments) {
        return execute((RowStatement<R>) batch, callOptions, attachments);
    }

    /** Begins a transaction if none is going on, and gives the options that are in force. */
    private ExecutionOptions before(Statement statement, ExecutionOptions callOptions) {
        if (phase != Phase.ACTIVE) {
            enter();
        } else if (channel.lost() != null) {
            throw gone();
        }
        if (current.readOnly()) {
            refuseChange(statement);
        }
        List<StatementOption> statementOptions = statement.options();
        return statementOptions.isEmpty()
                ? callOptions.over(options)
                : callOptions.over(layered(statementOptions));
    }

    private ExecutionOptions layered(List<StatementOption> statementOptions) {
        ExecutionOptions effective = options;
        for (StatementOption option : statementOptions) {
            if (option instanceof ExecutionOptions own) {
                effective = own.over(effective);
            }
        }
        return effective;
    }

    private void refuseChange(Statement statement) {
        StatementNode node = statement.node();
        StatementNode body = node instanceof WithStatement with ? with.body() : node;
        if (!(body instanceof Query)) {
            throw new ConnectionException(
                    ErrorCode.READ_ONLY,
                    ErrorText.of(
                            "A statement that changes something was executed in a read-only transaction.",
                            "The transaction's options are for reading only.",
                            "Run it in a transaction without withReadOnly(true)."));
        }
    }

    // ------------------------------------------------------------------------------------------------ transactions

    /**
     * Begins a transaction with this connection's own options.
     *
     * @throws ConnectionException ALK-4010 if one is going on
     */
    public void begin() {
        begin(defaults);
    }

    /**
     * Begins a transaction. Its options are in force until it ends.
     *
     * @throws ConnectionException ALK-4010 if one is going on, ALK-4008 if the database does not have the isolation level
     */
    public void begin(TransactionOptions transactionOptions) {
        usable();
        if (phase == Phase.ACTIVE) {
            throw new ConnectionException(
                    ErrorCode.TRANSACTION_ACTIVE,
                    ErrorText.of(
                            "A transaction is going on already.",
                            inBlock
                                    ? "A block of transaction(…) has begun it, and blocks do not nest."
                                    : "An earlier statement or begin() has begun it.",
                            "Commit or roll back first, or use savepoint() for a part that can be undone by itself."));
        }
        active(transactionOptions);
    }

    private void active(TransactionOptions transactionOptions) {
        if (phase == Phase.ENDED) {
            throw inactive("The transaction of the block was committed or rolled back before the block's end.");
        }
        checkIsolation(transactionOptions.isolation());
        try {
            settings.apply(transactionOptions);
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        current = transactionOptions;
        phase = Phase.ACTIVE;
        if (!current.autoCommit()) {
            tracer.began();
        }
    }

    private void checkIsolation(@Nullable IsolationLevel isolation) {
        Set<IsolationLevel> known = core.dialect().isolationLevels();
        if (isolation != null && !known.contains(isolation)) {
            throw new ConnectionException(
                    ErrorCode.INVALID_ISOLATION,
                    ErrorText.of(
                            "The isolation level " + isolation + " was asked for.",
                            "The dialect \"" + core.dialect().id() + "\" lists " + known + ".",
                            "Choose one of these."));
        }
    }

    /** What has to happen before a statement that no transaction is there for. */
    private void enter() {
        usable();
        active(defaults);
    }

    /**
     * Ends the transaction and keeps what it did; without effect if none is going on. Results that are open are closed.
     *
     * @throws ConnectionException ALK-4005 if a block's transaction has ended before
     */
    public void commit() {
        usable();
        if (phase == Phase.ENDED) {
            throw inactive("The transaction of the block was committed or rolled back before.");
        }
        if (phase == Phase.ACTIVE) {
            try {
                committing();
            } catch (Throwable error) {
                rollbackAfter(error);
                throw error;
            }
            boolean transactional = !current.autoCommit();
            ended();
            if (transactional) {
                tracer.committed();
            }
        }
    }

    private void committing() {
        channel.closeRows(CloseReason.TRANSACTION_ENDED);
        if (!current.autoCommit()) {
            tracer.committing();
            try {
                channel.jdbc().commit();
            } catch (SQLException error) {
                throw channel.failure(error);
            }
        }
    }

    /**
     * Ends the transaction and undoes what it did; without effect if none is going on, or if the database is gone, which
     * undoes it by itself. Results that are open are closed.
     */
    public void rollback() {
        if (phase == Phase.CLOSED) {
            throw closed();
        }
        if (phase == Phase.ACTIVE) {
            boolean transactional = !current.autoCommit();
            try {
                rollingBack();
            } finally {
                ended();
                if (transactional) {
                    tracer.rolledBack();
                }
            }
        }
    }

    private void rollingBack() {
        if (channel.lost() == null) {
            channel.closeRows(CloseReason.TRANSACTION_ENDED);
            if (!current.autoCommit()) {
                try {
                    channel.jdbc().rollback();
                } catch (SQLException error) {
                    throw channel.failure(error);
                }
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

    /**
     * Runs a block in a transaction of its own: committed at its end, rolled back if it throws. Once the block itself has
     * committed or rolled back, executing anything more in it is ALK-4005.
     *
     * @throws ConnectionException ALK-4010 if a transaction is going on already
     * @throws X what the block throws
     */
    public <X extends Exception> void transaction(TransactionWork<X> work) throws X {
        transaction(defaults, work);
    }

    /** As {@link #transaction(TransactionWork)}, with options for this transaction. */
    public <X extends Exception> void transaction(TransactionOptions transactionOptions, TransactionWork<X> work)
            throws X {
        inTransaction(transactionOptions, connection -> {
            work.run(connection);
            return Boolean.TRUE;
        });
    }

    /** As {@link #transaction(TransactionWork)}, for a block that gives a value. */
    public <R, X extends Exception> R inTransaction(TransactionQuery<R, X> work) throws X {
        return inTransaction(defaults, work);
    }

    /** As {@link #transaction(TransactionOptions, TransactionWork)}, for a block that gives a value. */
    public <R, X extends Exception> R inTransaction(TransactionOptions transactionOptions, TransactionQuery<R, X> work)
            throws X {
        begin(transactionOptions);
        inBlock = true;
        try {
            R value = work.run(this);
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

    /** Whether a transaction is going on. */
    public boolean isInTransaction() {
        return phase == Phase.ACTIVE && !current.autoCommit();
    }

    // ------------------------------------------------------------------------------------------------ savepoints

    /**
     * Sets a savepoint, in a new transaction if none is going on.
     *
     * @throws UnsupportedException ALK-2004 if the database has none
     */
    public Savepoint savepoint() {
        if (phase != Phase.ACTIVE) {
            enter();
        }
        usable();
        if (current.autoCommit()) {
            throw inactive("With auto-commit there is no transaction for a savepoint to be in.");
        }
        Dialect dialect = core.dialect();
        if (!dialect.capabilities().has(Capability.SAVEPOINTS)) {
            throw noSavepoints(dialect);
        }
        try {
            var savepoint = new Savepoint(this, channel.jdbc().setSavepoint(), innermost);
            innermost = savepoint;
            tracer.savepointSet();
            return savepoint;
        } catch (SQLException error) {
            throw channel.failure(error);
        }
    }

    private static UnsupportedException noSavepoints(Dialect dialect) {
        return new UnsupportedException(
                ErrorCode.UNSUPPORTED_CAPABILITY,
                dialect.id(),
                dialect.version().number(),
                Capability.SAVEPOINTS.name(),
                ErrorText.of(
                        "The dialect \"" + dialect.id() + "\" ("
                                + dialect.version().number() + ") has no savepoints.",
                        "The capability SAVEPOINTS is not among those it claims.",
                        "Use transactions of their own for what must be undone by itself."));
    }

    /** Runs a block that can be undone by itself: rolled back to where it began if it throws, otherwise part of the whole. */
    public <X extends Exception> void savepoint(TransactionWork<X> work) throws X {
        Savepoint savepoint = savepoint();
        try {
            work.run(this);
            if (savepoint.isActive()) {
                savepoint.release();
            }
        } catch (Throwable error) {
            try {
                savepoint.close();
            } catch (RuntimeException alsoFailed) {
                error.addSuppressed(alsoFailed);
            }
            throw error;
        }
    }

    boolean hasSavepoint(Savepoint savepoint) {
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
        endsWith(savepoint);
        channel.closeRows(CloseReason.TRANSACTION_ENDED);
        try {
            channel.jdbc().rollback(savepoint.jdbc());
            channel.jdbc().releaseSavepoint(savepoint.jdbc());
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        tracer.rolledBackToSavepoint();
    }

    void release(Savepoint savepoint) {
        endsWith(savepoint);
        try {
            channel.jdbc().releaseSavepoint(savepoint.jdbc());
        } catch (SQLException error) {
            throw channel.failure(error);
        }
        tracer.savepointReleased();
    }

    /** Forgets a savepoint and those that were set after it. */
    private void endsWith(Savepoint savepoint) {
        usable();
        if (!hasSavepoint(savepoint)) {
            throw inactive(
                    "The savepoint was released or rolled back, one set before it was, or its transaction has ended.");
        }
        innermost = savepoint.outer();
    }

    // ------------------------------------------------------------------------------------------------ the rest

    /** The dialect that is spoken. */
    public Dialect dialect() {
        return core.dialect();
    }

    /**
     * The driver's connection, for what only it can do. A transaction is begun as for a statement. It must not be closed,
     * committed or rolled back, and its settings must be left as they were.
     */
    public java.sql.Connection jdbc() {
        if (phase != Phase.ACTIVE) {
            enter();
        }
        usable();
        return lease.jdbc();
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return phase == Phase.CLOSED;
    }

    /**
     * Gives the connection back; without effect if that was done before. Open results are closed and a transaction that was
     * not committed is rolled back. What goes wrong meanwhile is logged, not thrown, and the physical connection is then
     * closed instead of being used again.
     */
    @Override
    public void close() {
        if (phase == Phase.CLOSED) {
            return;
        }
        boolean tidy = channel.lost() == null && tidyUp();
        phase = Phase.CLOSED;
        try {
            if (tidy) {
                lease.release();
            } else {
                lease.discard();
            }
        } catch (SQLException error) {
            core.poolTracer().untidy("giving it back", error);
        }
        core.poolTracer().released(number);
    }

    private boolean tidyUp() {
        try {
            channel.closeRows(CloseReason.CONNECTION_CLOSED);
            rollback();
            settings.restore();
            return true;
        } catch (SQLException | RuntimeException error) {
            core.poolTracer().untidy("tidying up", error);
            return false;
        }
    }

    /** The error for an exception of {@link #jdbc()}. */
    AlkahestException failure(SQLException error) {
        return channel.failure(error);
    }

    /** Lets go of statements that were prepared before definitions changed. */
    void forgetStatements() {
        try {
            channel.forgetStatements();
        } catch (SQLException error) {
            throw channel.failure(error);
        }
    }

    private void lost(AlkahestException error) {
        core.source().refresh();
        core.poolTracer().invalidated(number, error);
    }

    private void usable() {
        if (phase == Phase.CLOSED) {
            throw closed();
        }
        if (channel.lost() != null) {
            throw gone();
        }
    }

    private static ConnectionException closed() {
        return new ConnectionException(
                ErrorCode.CONNECTION_CLOSED,
                ErrorText.of(
                        "The connection is closed.",
                        "close() was called, or the try-with-resources block around it has ended.",
                        "Ask the engine for another one with connect()."));
    }

    private AlkahestException gone() {
        return new DisconnectedException(
                ErrorCode.DISCONNECTED,
                ErrorText.of(
                        "The connection has lost its database.",
                        "An earlier call has found out, as the cause tells; nothing of the transaction remains.",
                        "Close this connection and run the whole transaction again on another one."),
                channel.lost());
    }

    private static ConnectionException inactive(String why) {
        return new ConnectionException(
                ErrorCode.TRANSACTION_INACTIVE,
                ErrorText.of(
                        "There is no transaction for this any more.",
                        why,
                        "Let the block end by itself, or leave it by an exception to roll back."));
    }
}
