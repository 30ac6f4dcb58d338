package org.alkahest.engine;

/**
 * What is to be done in a transaction.
 *
 * @param <X> what it may throw; inferred, and {@code RuntimeException} where nothing is declared
 */
@FunctionalInterface
public interface TransactionWork<X extends Exception> {
    void run(Connection connection) throws X;
}
