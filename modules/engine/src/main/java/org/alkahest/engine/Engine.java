package org.alkahest.engine;

import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.alkahest.cache.CacheStatistics;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.difference.SchemaComparison;
import org.alkahest.engine.difference.SchemaDifference;
import org.alkahest.engine.inspect.Inspector;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.engine.pool.Lease;
import org.alkahest.engine.pool.Login;
import org.alkahest.engine.trace.Acquisition;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Table;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A database to work with: its connections, its dialect, its compiled statements. Made once for a database and shared by all
 * threads.
 *
 * <pre>{@code
 * try (Engine engine = Engine.create("jdbc:postgresql://localhost/shop", "shop", secret)) {
 *     engine.transaction(connection -> connection.execute(insert(users).set(users.name, "Ada")));
 *     try (Connection connection = engine.connect()) {
 *         for (var user : connection.execute(select(users.id, users.name))) {
 *             …
 *         }
 *     }
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {
    private final EngineCore core;
    private final ExecutionOptions execution;
    private final TransactionOptions transaction;

    Engine(EngineCore core, ExecutionOptions execution, TransactionOptions transaction) {
        this.core = core;
        this.execution = execution;
        this.transaction = transaction;
    }

    // ------------------------------------------------------------------------------------------------ making

    /**
     * An engine with a pool of its own, over the driver that takes the URL. Connects once, to ask the database what it is.
     *
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3001 if there is no dialect for the database, ALK-3002 if
     *     there are several, ALK-3004 if there is no driver for the URL
     * @throws ConnectionException ALK-4001 if the database cannot be reached, ALK-4002 if it refuses the user
     */
    public static Engine create(String url) {
        return create(url, EngineOptions.defaults());
    }

    /** As {@link #create(String)}, with options. */
    public static Engine create(String url, EngineOptions options) {
        return EngineFactory.create(new Login(url, null, null), options);
    }

    /** As {@link #create(String)}, as a user. */
    public static Engine create(String url, @Nullable String user, @Nullable String password) {
        return create(url, user, password, EngineOptions.defaults());
    }

    /** As {@link #create(String)}, as a user and with options. */
    public static Engine create(String url, @Nullable String user, @Nullable String password, EngineOptions options) {
        return EngineFactory.create(new Login(url, user, password), options);
    }

    /**
     * An engine over a data source, for applications that have a pool already. Connects once, to ask the database what it is.
     * The data source is not closed by the engine.
     *
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3001 if there is no dialect for the database, ALK-3002 if
     *     there are several
     * @throws ConnectionException ALK-4001 if the data source gives no connection, ALK-4002 if the user is refused
     */
    public static Engine of(DataSource dataSource) {
        return of(dataSource, EngineOptions.defaults());
    }

    /** As {@link #of(DataSource)}, with options. */
    public static Engine of(DataSource dataSource, EngineOptions options) {
        return EngineFactory.of(dataSource, options);
    }

    /**
     * An engine whose connections can take part in a {@link TwoPhaseTransaction}, and do everything else as well. As
     * {@link #of(DataSource)}; each use makes a connection, so a data source that pools is to be preferred.
     */
    public static Engine ofXa(XADataSource dataSource) {
        return ofXa(dataSource, EngineOptions.defaults());
    }

    /** As {@link #ofXa(XADataSource)}, with options. */
    public static Engine ofXa(XADataSource dataSource, EngineOptions options) {
        return EngineFactory.ofXa(dataSource, options);
    }

    /** This engine with other options for what is executed; shares everything else with this one, {@link #close()} too. */
    public Engine with(ExecutionOptions options) {
        return new Engine(core, options.over(execution), transaction);
    }

    /** This engine with other options for transactions; shares everything else with this one, {@link #close()} too. */
    public Engine with(TransactionOptions options) {
        return new Engine(core, execution, options);
    }

    // ------------------------------------------------------------------------------------------------ connections

    /**
     * A connection, to be closed by the caller. May wait for one that others have to give back.
     *
     * @throws ConnectionException ALK-4003 if none became free in time, ALK-4001 or ALK-4002 if none could be made, ALK-4007
     *     if this engine is closed
     */
    public Connection connect() {
        return connect(ExecutionOptions.none(), transaction);
    }

    /** As {@link #connect()}, with options for all that is executed on the connection. */
    public Connection connect(ExecutionOptions options) {
        return connect(options, transaction);
    }

    /** As {@link #connect()}, with options for the transactions of the connection. */
    public Connection connect(TransactionOptions options) {
        return connect(ExecutionOptions.none(), options);
    }

    /** As {@link #connect()}, with options for what is executed on the connection and for its transactions. */
    public Connection connect(ExecutionOptions executionOptions, TransactionOptions transactionOptions) {
        if (core.isClosed()) {
            throw ConnectionErrors.engineClosed();
        }
        long number = core.nextConnection();
        Lease lease = lease(number);
        return new Connection(core, number, lease, executionOptions.over(execution), transactionOptions);
    }

    private Lease lease(long number) {
        Acquisition acquisition = core.poolTracer().acquiring();
        Lease lease;
        try {
            lease = core.source().acquire();
        } catch (SQLException error) {
            if (core.isClosed()) {
                throw ConnectionErrors.engineClosed();
            }
            ConnectionException failure = core.source().failure(error, core.dialect());
            acquisition.failed(failure.code() == ErrorCode.POOL_EXHAUSTED);
            throw failure;
        }
        try {
            acquisition.succeeded(number);
        } catch (Throwable listenerFailed) {
            giveBack(lease, listenerFailed);
            throw listenerFailed;
        }
        return lease;
    }

    private static void giveBack(Lease lease, Throwable reason) {
        try {
            lease.release();
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }

    /**
     * Runs a block in a transaction on a connection of its own: committed at the block's end, rolled back if it throws.
     *
     * @throws ConnectionException as {@link #connect()}
     * @throws X what the block throws
     */
    public <X extends Exception> void transaction(TransactionWork<X> work) throws X {
        transaction(transaction.withAutoCommit(false), work);
    }

    /** As {@link #transaction(TransactionWork)}, with options for the transaction. */
    public <X extends Exception> void transaction(TransactionOptions options, TransactionWork<X> work) throws X {
        try (Connection connection = connect(options)) {
            connection.transaction(options, work);
        }
    }

    /** As {@link #transaction(TransactionWork)}, for a block that gives a value. */
    public <R, X extends Exception> R inTransaction(TransactionQuery<R, X> work) throws X {
        return inTransaction(transaction.withAutoCommit(false), work);
    }

    /** As {@link #transaction(TransactionOptions, TransactionWork)}, for a block that gives a value. */
    public <R, X extends Exception> R inTransaction(TransactionOptions options, TransactionQuery<R, X> work) throws X {
        try (Connection connection = connect(options)) {
            return connection.inTransaction(options, work);
        }
    }

    /**
     * What two-phase transactions have left prepared in the database. Its methods throw ALK-2004 if the database keeps none,
     * and ALK-3006 unless this engine was made by {@link #ofXa}.
     */
    public Recovery recovery() {
        return new Recovery(this);
    }

    // ------------------------------------------------------------------------------------------------ definitions

    /**
     * Creates the tables, sequences, indexes and comments that are not there yet, in an order that foreign keys allow. What
     * exists under the same name is left as it is, without a look at its columns. One transaction, where the database takes
     * definitions into transactions.
     */
    public void createAll(MetaData metaData) {
        createAll(metaData, table -> true);
    }

    /**
     * As {@link #createAll(MetaData)}, for some of the tables and views, and all sequences. What they refer to must be among
     * them or be there.
     */
    public void createAll(MetaData metaData, Predicate<? super Table> chosen) {
        transaction(connection -> new SchemaWork(connection, metaData, chosen).create());
    }

    /** Drops the tables and sequences that are there, in the reverse order, with everything in them. */
    public void dropAll(MetaData metaData) {
        dropAll(metaData, table -> true);
    }

    /** As {@link #dropAll(MetaData)}, for some of the tables and views, and all sequences. */
    public void dropAll(MetaData metaData, Predicate<? super Table> chosen) {
        transaction(connection -> new SchemaWork(connection, metaData, chosen).drop());
    }

    /**
     * In what the database differs from a metadata: everything that is declared and missing or otherwise there, and everything in
     * the schemas of its tables that is not declared. A column or table under another name is one that is missing and one that is not
     * declared.
     *
     * <p>Databases write defaults, checks and expressions in their own way. Where such a thing is declared, a likeness of its table is
     * created and compared, under a name that begins with {@code alkahest_}: in a transaction that is rolled back, or dropped at once
     * where the database does not take definitions into transactions. For a user who may not create tables these things are compared by
     * their names alone, and the difference says of which tables ({@link SchemaDifference#byName}). Queries of views are not compared.
     */
    public SchemaDifference difference(MetaData metaData) {
        return difference(metaData, name -> true);
    }

    /** As {@link #difference(MetaData)}, for some of the tables, views and sequences, declared or there. */
    public SchemaDifference difference(MetaData metaData, Predicate<? super TableName> compared) {
        return new SchemaComparison(inspector(), metaData, compared, new TrialTables(this, transaction)).difference();
    }

    /**
     * Makes the changes of a difference, in their order, those that destroy something among them: take {@link
     * SchemaDifference#safe()} for the others. In one transaction where the database takes definitions into transactions. Changes by
     * hand are left out.
     */
    public void apply(SchemaDifference difference) {
        transaction(connection -> SchemaWork.execute(connection, difference.statements()));
    }

    /** Reads what is in the database, on a connection of its own for each question. */
    public Inspector inspector() {
        return Inspector.of(new Inspection.OfEngine(this));
    }

    // ------------------------------------------------------------------------------------------------ the rest

    /** The dialect that is spoken, made for the version of the database at hand. */
    public Dialect dialect() {
        return core.dialect();
    }

    /** The compiled statements. */
    public StatementCache cache() {
        return core.cache();
    }

    /** What the cache has done so far. */
    public CacheStatistics statistics() {
        return core.cache().statistics();
    }

    /**
     * Replaces all physical connections: idle ones at once, those in use when they are given back. Happens by itself when a
     * database is found to be gone; to be called when one has moved.
     */
    public void refreshPool() {
        core.source().refresh();
    }

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return core.isClosed();
    }

    /** Closes the pool; without effect if that was done before. Connections that are still in use are cut off. */
    @Override
    public void close() {
        core.close();
    }

    /** The dialect and what is connected to, without secrets. */
    @Override
    public String toString() {
        return "engine for " + core.source().target() + " (" + core.dialect() + ")";
    }
}
