package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;

/** The use of a physical connection, ended by exactly one of its two methods. */
public interface Lease {

    Connection jdbc();

    /** Gives the connection back, in no transaction and with nothing open. */
    void release() throws SQLException;

    /** Gives the connection back to be closed, because it is of no use any more. */
    void discard() throws SQLException;
}
