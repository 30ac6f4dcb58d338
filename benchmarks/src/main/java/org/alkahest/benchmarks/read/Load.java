package org.alkahest.benchmarks.read;

import java.util.List;

/**
 * A rival's way to read all accounts.
 *
 * @param <R> what the rival makes of a row
 */
interface Load<R> extends AutoCloseable {

    /** All accounts, in the order of their keys. */
    List<R> all() throws Exception;

    /** The same row in everybody's terms. */
    Account account(R row);
}
