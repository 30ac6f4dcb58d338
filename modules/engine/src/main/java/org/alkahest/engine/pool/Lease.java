package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** The use of a physical connection, ended by exactly one of its two methods. */
public interface Lease {

    /**
     * The driver's own connection, for statements, commit and rollback. A pool's wrapper around it would wrap every
     * statement and every result, which costs a third of a short query.
     */
    Connection driver();

    /** Where statements on {@link #driver()} come from. */
    PreparedStatements statements();

    /** The connection as the source gave it, for settings: a pool notes what is changed and puts it back. */
    Connection jdbc();

    /** What takes part in two-phase transactions; null where the source is none for them. */
    default @Nullable XAResource xaResource() throws SQLException {
        return null;
    }

    /** Gives the connection back, in no transaction and with nothing open. */
    void release() throws SQLException;

    /** Gives the connection back to be closed, because it is of no use any more. */
    void discard() throws SQLException;
}
