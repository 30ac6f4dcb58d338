package org.alkahest.engine;

/**
 * What is to be done in a transaction and gives a value. A {@link Result} is closed when the transaction ends: give back what
 * was read from it.
 *
 * @param <R> the value
 * @param <X> what it may throw; inferred, and {@code RuntimeException} where nothing is declared
 */
@FunctionalInterface
public interface TransactionQuery<R, X extends Exception> {
    R run(Connection connection) throws X;
}
