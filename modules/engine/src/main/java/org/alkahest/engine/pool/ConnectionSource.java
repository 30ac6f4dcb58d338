package org.alkahest.engine.pool;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.Dialect;
import org.alkahest.sql.error.ConnectionException;

/** Where physical connections come from. */
public interface ConnectionSource {

    /**
     * Waits for a physical connection that is not in use. It has auto-commit off.
     *
     * @throws SQLException if none can be had; see {@link #failure}
     */
    Lease acquire() throws SQLException;

    /**
     * What is to be executed on each physical connection before its first use from now on; to be called once, as soon as the
     * dialect is known.
     */
    void setUpWith(List<String> statements);

    /** What {@link #acquire} failed with, as an error: pool exhausted, refused user, or database not reached. */
    ConnectionException failure(SQLException error, Dialect dialect);

    /** Replaces all physical connections: idle ones at once, those in use when they are given back. */
    void refresh();

    /** What is connected to, without secrets, for messages. */
    String target();

    /** Closes all physical connections, if this source owns them. */
    void close();
}
