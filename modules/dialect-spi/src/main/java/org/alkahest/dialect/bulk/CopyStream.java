package org.alkahest.dialect.bulk;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a table; the connection does nothing else meanwhile. Used by one thread. */
public interface CopyStream extends AutoCloseable {

    /**
     * Sends a row, at once or with those behind it.
     *
     * @param values numbered as the slots of the INSERT are
     */
    void add(@Nullable Object[] values) throws SQLException;

    /**
     * Ends the stream; what was sent is stored.
     *
     * @return the number of rows stored
     */
    long end() throws SQLException;

    /** Gives up unless the stream has ended: nothing is stored, and the transaction is as after an error. */
    @Override
    void close() throws SQLException;
}
