package org.alkahest.dialect.bulk;

import org.alkahest.sql.tree.InsertRow;

/**
 * What a dialect offers for rows of which nothing is to come back: a stream of them, beside SQL, that the database stores
 * faster than what INSERT sends. Used only where it is asked for, since it may pass over what an INSERT would meet, such as
 * rules. Immutable, shared by all threads.
 */
public interface BulkCopy {

    /**
     * How the rows of an INSERT are streamed. What it gives is kept with the compiled statement.
     *
     * @param insert the INSERT of one row, with slots for values
     * @throws org.alkahest.sql.error.StatementException ALK-2013 if it says more than which columns get which values
     */
    CopyForm form(InsertRow insert);
}
