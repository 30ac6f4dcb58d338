package org.alkahest.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.transaction.xa.XAResource;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.PlanRequest;
import org.alkahest.dialect.catalog.Catalog;
import org.alkahest.engine.execution.Channel;
import org.alkahest.engine.execution.Executor;
import org.alkahest.engine.execution.Explained;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.ExplainOptions;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.engine.pool.Lease;
import org.alkahest.sql.Batch;
import org.alkahest.sql.InsertEach;
import org.alkahest.sql.ReturningEach;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.schema.SchemaTranslation;
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
 * {@link #transaction(TransactionWork)} says it better.
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
    private final ExecutionOptions options;
    private final TransactionOptions defaults;
    private final TransactionControl control;

    Connection(EngineCore core, long number, Lease lease, ExecutionOptions options, TransactionOptions defaults) {
        this.core = core;
        this.number = number;
        this.lease = lease;
        this.channel = new Channel(number, lease.driver(), lease.statements(), core.faults(), this::lost);
        this.executor = core.executor();
        this.options = options;
        this.defaults = defaults;
        this.control = new TransactionControl(
                channel,
                core.dialect(),
                core.transactionTracers().of(number),
                defaults,
                new PhysicalSettings(lease.jdbc()));
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
        if (statement instanceof RowBatch<R> batch) {
            List<R> rows = new ArrayList<>();
            executor.batches().rows(channel, batch, effective, attachments, rows::add);
            return Result.of(rows);
        }
        return new Result<>(executor.rows(channel, statement, effective, attachments));
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
                        ? executor.batches().batch(channel, batch, effective)
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
     * Executes a statement for each row of values, many of them with one round trip where that is right. All of them have been
     * executed when this returns, and what they have yielded is held in memory; the rows of values are not.
     *
     * @return what each has yielded; in the order of the rows of values if the batch {@linkplain
     *     RowBatch#isInParameterOrder() asks for it}
     * @throws org.alkahest.sql.error.DatabaseException also ALK-5015 if one of them yields no row or several, ALK-5016 if
     *     what comes back belongs to none of them, ALK-5017 if two of them cannot be told apart
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

    /**
     * As {@link #execute(RowBatch)}, but hands out what is yielded as soon as it is there, in portions of a page, so that
     * neither rows nor results are held in memory.
     *
     * @param each is given what each row has yielded
     * @return the rows changed, over all
     */
    public <R> UpdateCount execute(RowBatch<R> batch, Consumer<? super R> each) {
        return execute(batch, ExecutionOptions.none(), each);
    }

    /** As {@link #execute(RowBatch, Consumer)}, with options for this call. */
    public <R> UpdateCount execute(RowBatch<R> batch, ExecutionOptions callOptions, Consumer<? super R> each) {
        ExecutionOptions effective = before(batch, callOptions);
        return UpdateCount.of(executor.batches().rows(channel, batch, effective, NO_ATTACHMENTS, each));
    }

    /**
     * Executes INSERTs of a row each, in their order, as many as possible with one statement.
     *
     * @return the rows changed, over all
     */
    public UpdateCount execute(InsertEach inserts) {
        return execute(inserts, ExecutionOptions.none());
    }

    /** As {@link #execute(InsertEach)}, with options for this call. */
    public UpdateCount execute(InsertEach inserts, ExecutionOptions callOptions) {
        return UpdateCount.of(executor.batches().each(channel, inserts, beforeChange(callOptions)));
    }

    /**
     * Executes INSERTs of a row each, in their order, as many as possible with one statement.
     *
     * @return what each has yielded; in the order of the rows if {@linkplain ReturningEach#inParameterOrder() asked for}
     */
    public <R> Result<R> execute(ReturningEach<R> inserts) {
        return execute(inserts, ExecutionOptions.none());
    }

    /** As {@link #execute(ReturningEach)}, with options for this call. */
    public <R> Result<R> execute(ReturningEach<R> inserts, ExecutionOptions callOptions) {
        List<R> rows = new ArrayList<>();
        executor.batches().each(channel, inserts, beforeChange(callOptions), NO_ATTACHMENTS, rows::add);
        return Result.of(rows);
    }

    private ExecutionOptions beforeChange(ExecutionOptions callOptions) {
        control.ready();
        if (control.isReadOnly()) {
            throw ConnectionErrors.changeInReadOnly();
        }
        return callOptions.over(options);
    }

    /**
     * Asks the database how it would execute a query or a change, without executing it. The statement is explained with its
     * values, and finds or leaves in the cache what its execution does.
     *
     * @throws StatementException ALK-2012 for a definition, and for a batch, whose rows have a plan each
     * @throws UnsupportedException ALK-2004 if the database gives no such plan
     */
    public Plan explain(Statement statement) {
        return explain(statement, ExplainOptions.defaults(), ExecutionOptions.none());
    }

    /**
     * As {@link #explain(Statement)}, in another form, or executed. With {@link ExplainOptions#withAnalyze} a change is made as
     * if it had been executed, and stays unless the transaction is rolled back.
     */
    public Plan explain(Statement statement, ExplainOptions form) {
        return explain(statement, form, ExecutionOptions.none());
    }

    /** As {@link #explain(Statement, ExplainOptions)}, with options for this call. */
    public Plan explain(Statement statement, ExplainOptions form, ExecutionOptions callOptions) {
        control.ready();
        boolean change = isChange(statement);
        PlanRequest request = Explanation.request(statement, change, form, core.dialect());
        if (form.analyze() && control.isReadOnly()) {
            refuseChange(change);
        }
        String prefix = core.dialect().plans().prefix(request);
        Explained explained = executor.explain(channel, statement, effective(statement, callOptions), prefix);
        return Explanation.plan(explained, request, core.dialect());
    }

    /** Begins a transaction if none is going on, and gives the options that are in force. */
    private ExecutionOptions before(Statement statement, ExecutionOptions callOptions) {
        control.ready();
        if (control.isReadOnly()) {
            refuseChange(isChange(statement));
        }
        return effective(statement, callOptions);
    }

    private static void refuseChange(boolean change) {
        if (change) {
            throw ConnectionErrors.changeInReadOnly();
        }
    }

    private static boolean isChange(Statement statement) {
        StatementNode node = statement.node();
        StatementNode body = node instanceof WithStatement with ? with.body() : node;
        return !(body instanceof Query);
    }

    private ExecutionOptions effective(Statement statement, ExecutionOptions callOptions) {
        List<StatementOption> statementOptions = statement.options();
        return callOptions.over(statementOptions.isEmpty() ? options : layered(statementOptions));
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

    // ------------------------------------------------------------------------------------------------ transactions

    /**
     * Begins a transaction with this connection's own options, also on a connection with auto-commit.
     *
     * @throws ConnectionException ALK-4010 if one is going on
     */
    public void begin() {
        control.begin();
    }

    /**
     * Begins a transaction. Its options are in force until it ends.
     *
     * @throws ConnectionException ALK-4010 if one is going on, ALK-4008 if the database does not have the isolation level
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if the options ask for auto-commit
     */
    public void begin(TransactionOptions transactionOptions) {
        control.begin(transactionOptions);
    }

    /**
     * Ends the transaction and keeps what it did; without effect if none is going on. Results that are open are closed. If the
     * database refuses, the transaction is rolled back.
     *
     * @throws ConnectionException ALK-4005 if a block's transaction has ended before
     */
    public void commit() {
        control.commit();
    }

    /**
     * Ends the transaction and undoes what it did; without effect if none is going on, or if the database is gone, which
     * undoes it by itself. Results that are open are closed.
     */
    public void rollback() {
        control.rollback();
    }

    /**
     * Runs a block in a transaction of its own: committed at its end, rolled back if it throws. Once the block itself has
     * committed or rolled back, executing anything more in it is ALK-4005.
     *
     * @throws ConnectionException ALK-4010 if a transaction is going on already
     * @throws X what the block throws
     */
    public <X extends Exception> void transaction(TransactionWork<X> work) throws X {
        transaction(defaults.withAutoCommit(false), work);
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
        return inTransaction(defaults.withAutoCommit(false), work);
    }

    /** As {@link #transaction(TransactionOptions, TransactionWork)}, for a block that gives a value. */
    public <R, X extends Exception> R inTransaction(TransactionOptions transactionOptions, TransactionQuery<R, X> work)
            throws X {
        return control.block(transactionOptions, work, this);
    }

    /** Whether a transaction is going on. */
    public boolean isInTransaction() {
        return control.isActive();
    }

    /**
     * Sets a savepoint, in a new transaction if none is going on.
     *
     * @throws UnsupportedException ALK-2004 if the database has none
     * @throws ConnectionException ALK-4005 with auto-commit
     */
    public Savepoint savepoint() {
        return control.savepoint();
    }

    /**
     * Runs a block that can be undone by itself: rolled back to where it began if it throws, otherwise part of the whole.
     *
     * @throws UnsupportedException ALK-2004 if the database has no savepoints
     * @throws X what the block throws
     */
    public <X extends Exception> void savepoint(TransactionWork<X> work) throws X {
        try (Savepoint savepoint = savepoint()) {
            work.run(this);
            if (savepoint.isActive()) {
                savepoint.release();
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ two-phase

    /** What takes part in two-phase transactions; null where the engine is none for them. */
    @Nullable XAResource xaResource() {
        try {
            return lease.xaResource();
        } catch (SQLException error) {
            throw channel.failure(error);
        }
    }

    /** Leaves beginning and ending to a two-phase transaction. */
    void enterTwoPhase() {
        control.enterTwoPhase();
    }

    /** Executes nothing more. */
    void leaveTwoPhase() {
        control.leaveTwoPhase();
    }

    /** Is told how the two-phase transaction has ended, and closes. */
    void endTwoPhase(boolean committed) {
        control.endTwoPhase(committed);
        close();
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
        control.ready();
        channel.handOut();
        executor.definitionsChanged();
        return lease.jdbc();
    }

    /** Where this connection's options say that tables are found. */
    SchemaTranslation schemas() {
        SchemaTranslation schemas = options.schemas();
        return schemas == null ? SchemaTranslation.none() : schemas;
    }

    /** Reads what is in the database as this connection sees it, in its transaction. */
    public Inspector inspector() {
        return Inspector.of(new Inspection.OfConnection(this));
    }

    /** Questions about the database as the roles of a dialect ask them, on this connection and in its transaction. */
    public Catalog catalog() {
        control.ready();
        return executor.catalog(channel, options);
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

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return control.isClosed();
    }

    /**
     * Gives the connection back; without effect if that was done before, or if it belongs to a {@link
     * TwoPhaseTransaction}. Open results are closed and a transaction that was not committed is rolled back. What goes wrong
     * meanwhile is logged, not thrown, and the physical connection is then closed instead of being used again.
     */
    @Override
    public void close() {
        if (!control.isClosed() && !control.isTwoPhase()) {
            boolean reusable = tidyUp();
            try {
                if (reusable) {
                    lease.release();
                } else {
                    lease.discard();
                }
            } catch (SQLException error) {
                core.poolTracer().untidy("giving it back", error);
            }
            core.poolTracer().released(number);
        }
    }

    private boolean tidyUp() {
        try {
            return control.close();
        } catch (SQLException | RuntimeException error) {
            if (channel.lost() == null) {
                core.poolTracer().untidy("tidying up", error);
            }
            return false;
        }
    }

    private void lost(AlkahestException error) {
        core.source().refresh();
        core.poolTracer().invalidated(number, error);
    }
}
