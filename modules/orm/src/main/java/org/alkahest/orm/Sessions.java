package org.alkahest.orm;

import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.orm.unit.StatementBook;

/**
 * Opens sessions: an engine together with the classes that are mapped to its database. Made once, immutable, and shared by
 * all threads.
 *
 * <pre>{@code
 * Sessions sessions = Sessions.of(engine, mappings);
 * sessions.transaction(session -> session.add(new User("Ada")));
 * }</pre>
 */
public final class Sessions {
    private final Engine engine;
    private final Mappings mappings;
    private final StatementBook book;
    private final boolean autoflush;

    private Sessions(Engine engine, Mappings mappings, StatementBook book, boolean autoflush) {
        this.engine = engine;
        this.mappings = mappings;
        this.book = book;
        this.autoflush = autoflush;
    }

    /** Sessions that flush by themselves before they read. */
    public static Sessions of(Engine engine, Mappings mappings) {
        return new Sessions(engine, mappings, mappings.book(), true);
    }

    /**
     * Whether sessions flush by themselves before they execute a statement, so that it sees what was changed in memory. On
     * unless this is called.
     */
    public Sessions withAutoflush(boolean value) {
        return new Sessions(engine, mappings, book, value);
    }

    /** A session, to be closed by the caller. Takes a connection from the engine for each transaction, when it needs it. */
    public Session open() {
        return new Session(engine, null, mappings.graph(), book, autoflush);
    }

    /**
     * A session on a connection that somebody else closes. It takes part in the connection's transaction: whoever ends that
     * elsewhere than with {@link Session#commit} or {@link Session#rollback} must have called {@link Session#flush} before, and
     * close the session.
     */
    public Session open(Connection connection) {
        return new Session(engine, connection, mappings.graph(), book, autoflush);
    }

    /**
     * Runs a block in a session of its own: committed at the block's end, rolled back if it throws.
     *
     * @throws X what the block throws
     */
    public <X extends Exception> void transaction(SessionWork<X> work) throws X {
        try (Session session = open()) {
            work.run(session);
            session.commit();
        }
    }

    /** As {@link #transaction}, for a block that gives a value. */
    public <R, X extends Exception> R inTransaction(SessionQuery<R, X> work) throws X {
        try (Session session = open()) {
            R value = work.run(session);
            session.commit();
            return value;
        }
    }

    /** A mapped class in statements, as {@link Mappings#entity}. */
    public <T> Entity<T> entity(Class<T> type) {
        return mappings.entity(type);
    }

    public Mappings mappings() {
        return mappings;
    }

    public Engine engine() {
        return engine;
    }
}
