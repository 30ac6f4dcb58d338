package org.alkahest.dialect.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import org.alkahest.sql.tree.Node;

/** How rows of one shape are streamed into a table. Immutable, shared by all threads. */
public interface CopyForm {

    /** The command, without a value in it. */
    Node text();

    /**
     * Begins a stream, within the transaction of a connection.
     *
     * @param connection the driver's, or one that can be unwrapped to it
     * @param sql the command as text
     */
    CopyStream open(Connection connection, String sql) throws SQLException;
}
