package org.alkahest.benchmarks.read;

/**
 * A rival's way to read an account by its key.
 *
 * @param <R> what the rival makes of the row
 */
interface KeySelect<R> extends AutoCloseable {

    R find(long id) throws Exception;

    /** The same row in everybody's terms. */
    AccountSummary summary(R row);
}
