package org.alkahest.orm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.Plan;
import org.alkahest.engine.Result;
import org.alkahest.engine.UpdateCount;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.ExplainOptions;
import org.alkahest.orm.mapping.EntityMapping;
import org.alkahest.orm.mapping.MappingGraph;
import org.alkahest.orm.unit.Flush;
import org.alkahest.orm.unit.StatementBook;
import org.alkahest.orm.unit.Tracked;
import org.alkahest.orm.unit.UnitOfWork;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.tree.Query;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.sql.tree.WithStatement;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with the database about objects. Whatever row it reads, it gives one and the same object for one key; it
 * notices what was changed in them, and a <em>flush</em> writes that. Used by one thread.
 *
 * <p><b>Objects</b> are plain: reading their members runs no code of ours. {@link #add} and {@link #remove} say what is to be
 * inserted and deleted; changes are found by comparison with what was read. Queries flush first, so that they see the
 * changes.
 *
 * <p><b>Records</b> cannot change, so the session holds the current version of each key. {@link #add(Object)} inserts a record
 * at once and gives the stored version, with its generated key; {@link #replace} makes another version the current one, and
 * the flush writes the components that differ.
 *
 * <p><b>Transactions.</b> The first statement begins one; {@link #commit()} flushes and ends it, {@link #rollback()} ends it
 * too, and puts objects back to what they were when it began: those that were added are new again, without generated key.
 * After either, whatever is held counts as <em>expired</em>: the next row that is read for it refreshes it. A flush that has
 * failed leaves nothing to do but to roll back.
 *
 * <p>Objects are held strongly until {@link #close()}, {@link #detach} or {@link #clear()}. Every method but these throws
 * {@link MappingException} ALK-7005 once the session is closed, and every method that takes an object ALK-7001 if its class
 * is not mapped.
 */
public final class Session implements AutoCloseable {
    private final Engine engine;
    private final MappingGraph graph;
    private final UnitOfWork unit;
    private final boolean autoflush;
    private final boolean ownsConnection;
    private @Nullable Connection connection;
    private boolean closed;

    /** Why there is nothing to do but to roll back; null while all is well. */
    private @Nullable RuntimeException failure;

    Session(Engine engine, @Nullable Connection given, MappingGraph graph, StatementBook book, boolean autoflush) {
        this.engine = engine;
        this.connection = given;
        this.ownsConnection = given == null;
        this.graph = graph;
        this.autoflush = autoflush;
        this.unit = new UnitOfWork(graph, book);
    }

    // ------------------------------------------------------------------------------------------------ reading

    /**
     * Executes a statement that yields rows; what is selected may be entities, columns, or both.
     *
     * @return its rows, open until they have been read or the transaction ends
     */
    public <R> Result<R> execute(RowStatement<R> statement) {
        return execute(statement, ExecutionOptions.none());
    }

    /** As {@link #execute(RowStatement)}, with options for this call. */
    public <R> Result<R> execute(RowStatement<R> statement, ExecutionOptions options) {
        beforeStatement();
        if (isChange(statement.node())) {
            unit.expireAll();
        }
        return connection().execute(statement, options, unit.reader());
    }

    /**
     * Executes a statement for what it changes. The session does not follow what it does: whatever is held counts as expired
     * afterwards.
     */
    public UpdateCount execute(Statement statement) {
        beforeStatement();
        unit.expireAll();
        return connection().execute(statement);
    }

    /**
     * Asks the database how it would execute a statement, as {@link Connection#explain(Statement)} does; like execution, it
     * comes after a flush.
     */
    public Plan explain(Statement statement) {
        return explain(statement, ExplainOptions.defaults());
    }

    /** As {@link #explain(Statement)}, in another form, or executed. */
    public Plan explain(Statement statement, ExplainOptions form) {
        beforeStatement();
        if (form.analyze() && isChange(statement.node())) {
            unit.expireAll();
        }
        return connection().explain(statement, form);
    }

    private static boolean isChange(StatementNode node) {
        StatementNode body = node instanceof WithStatement with ? with.body() : node;
        return !(body instanceof Query);
    }

    /**
     * The instance of a key: the one that is held, if it is not expired, else the row is read.
     *
     * @param id the key; of a key of several members, their values in order
     * @throws ResultException ALK-6001 if there is no such row
     * @throws org.alkahest.sql.error.StatementException ALK-1001 if the key is not of the type of the member
     */
    public <T> T get(Class<T> type, Object... id) {
        return find(type, id)
                .orElseThrow(() -> new ResultException(
                        ErrorCode.NO_ROW,
                        ErrorText.of(
                                "There is no "
                                        + graph.get(type)
                                                .describe(graph.get(type).identityOf(id)) + ".",
                                "Its table has no row with that key.",
                                "Where that is no error, use find(…).")));
    }

    /** As {@link #get}; empty if there is no such row, or if it is to be deleted. */
    public <T> Optional<T> find(Class<T> type, Object... id) {
        checkUsable();
        EntityMapping<T> mapping = graph.get(type);
        Object identity = mapping.identityOf(id);
        T held = unit.held(mapping, identity);
        if (held != null) {
            return Optional.of(held);
        }
        beforeStatement();
        return unit.isRemoved(mapping, identity)
                ? Optional.empty()
                : Optional.ofNullable(unit.load(connection(), mapping, identity));
    }

    /**
     * Reads the row of an instance again and gives up changes that were not flushed.
     *
     * @return the instance; of a record, the version that is current now
     * @throws MappingException ALK-7008 if it does not belong to the session, ALK-7004 if its row is gone
     */
    public <T> T refresh(T entity) {
        checkUsable();
        return unit.refresh(connection(), entity);
    }

    // ------------------------------------------------------------------------------------------------ changing

    /**
     * Adds a new instance. An object is inserted by the next flush; a record at once, after all that is to be flushed before it.
     *
     * @return the object; of a record, the stored version, with its generated members
     * @throws MappingException ALK-7006 if the session has another instance of its key
     */
    public <T> T add(T entity) {
        return addAll(List.of(entity)).get(0);
    }

    /**
     * Adds new instances; as {@link #add}, and records of one class go in one batch.
     *
     * @return the instances in their order; of records, the stored versions
     */
    @SuppressWarnings("unchecked") // an instance is replaced by one of its own class only
    public <T> List<T> addAll(Iterable<? extends T> entities) {
        checkUsable();
        List<Tracked> added = new ArrayList<>();
        boolean records = false;
        for (T entity : entities) {
            added.add(unit.add(entity));
            records |= entity instanceof Record;
        }
        if (records) {
            insert(added);
        }
        return (List<T>) added.stream().map(Tracked::entity).toList();
    }

    /** Flushes; what was refused before anything was sent is not kept, since records can be neither changed nor removed then. */
    private void insert(List<Tracked> added) {
        try {
            flush();
        } catch (RuntimeException error) {
            if (failure == null) {
                added.forEach(unit::withdraw);
            }
            throw error;
        }
    }

    /**
     * Makes a record the current version of its key; the next flush writes the components that differ. If the session does not
     * hold the key yet, its row is read first.
     *
     * @return the record
     * @throws MappingException ALK-7004 if the row is gone, ALK-7008 if the record has no key or is to be deleted
     */
    public <T extends Record> T replace(T version) {
        checkUsable();
        unit.replace(connection(), version);
        return version;
    }

    /**
     * Lets the next flush delete the row of an instance; of one that was only added, nothing remains. A record is found by its
     * key, and read first if the session does not hold it.
     *
     * @throws MappingException ALK-7008 if it does not belong to the session
     */
    public void remove(Object entity) {
        checkUsable();
        unit.remove(connection(), entity);
    }

    /** Whether the session holds this very object, or this version of a record, and will not delete it. */
    public boolean contains(Object entity) {
        checkUsable();
        return unit.contains(entity);
    }

    /**
     * Gives up the changes of an object that were not flushed, and lets the next row refresh it.
     *
     * @throws MappingException ALK-7008 if it does not belong to the session
     */
    public void expire(Object entity) {
        checkUsable();
        unit.expire(entity);
    }

    /** Lets the next rows refresh whatever is held, but for what has changes that were not flushed. */
    public void expireAll() {
        checkUsable();
        unit.expireAll();
    }

    /**
     * Forgets an instance; what was not flushed of it is not written.
     *
     * @throws MappingException ALK-7008 if it does not belong to the session
     */
    public void detach(Object entity) {
        unit.detach(entity);
    }

    /** Forgets everything; what was not flushed is not written. */
    public void clear() {
        unit.clear();
    }

    // ------------------------------------------------------------------------------------------------ transactions

    /**
     * Writes what was added, changed and removed, in as few statements as possible. Nothing is committed.
     *
     * @throws MappingException ALK-7006 if two objects have one key, ALK-7009 if a key was changed, both before anything is sent;
     *     ALK-7004 if a row is not as it was read
     * @throws org.alkahest.sql.error.DatabaseException ALK-5015 if another number of rows was changed than there are objects,
     *     and whatever else the database reports
     */
    public void flush() {
        checkUsable();
        Flush flush = unit.prepareFlush();
        if (!flush.isEmpty()) {
            Connection active = connection();
            try {
                flush.execute(active);
            } catch (RuntimeException error) {
                failure = error;
                throw error;
            }
        }
    }

    private void beforeStatement() {
        if (autoflush) {
            flush();
        } else {
            checkUsable();
        }
    }

    /** Flushes and commits. */
    public void commit() {
        flush();
        if (connection != null) {
            try {
                connection.commit();
            } catch (RuntimeException error) {
                failure = error;
                throw error;
            }
        }
        unit.committed();
        giveBack();
    }

    /** Undoes everything since the last commit, here and in the database. */
    public void rollback() {
        checkOpen();
        try {
            if (connection != null) {
                connection.rollback();
            }
        } finally {
            failure = null;
            unit.rolledBack();
            giveBack();
        }
    }

    private void giveBack() {
        if (ownsConnection && connection != null) {
            Connection done = connection;
            connection = null;
            done.close();
        }
    }

    /** The connection of the present transaction, for what is not about objects; not to be closed, committed or rolled back. */
    public Connection connection() {
        checkUsable();
        if (connection == null) {
            connection = engine.connect();
        }
        return connection;
    }

    // ------------------------------------------------------------------------------------------------ closing

    /** Whether {@link #close()} was called. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Forgets all objects and rolls back what was not committed, on a connection of its own; without effect if that was done
     * before.
     */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            unit.clear();
            giveBack();
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new MappingException(
                    ErrorCode.SESSION_CLOSED,
                    ErrorText.of(
                            "The session is closed.",
                            "close() was called, or the try-with-resources block around it has ended.",
                            "Open another one, and get the objects there again."));
        }
    }

    private void checkUsable() {
        checkOpen();
        if (failure != null) {
            throw new ConnectionException(
                    ErrorCode.TRANSACTION_INACTIVE,
                    ErrorText.of(
                            "The session has to be rolled back before it can go on.",
                            "An earlier flush or commit has failed half-way, as the cause tells.",
                            "Call rollback(), then read again what is to be changed."),
                    failure);
        }
    }
}
