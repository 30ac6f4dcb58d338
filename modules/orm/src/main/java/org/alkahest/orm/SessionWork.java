package org.alkahest.orm;

/** What is done in a transaction of a session of its own. */
@FunctionalInterface
public interface SessionWork<X extends Exception> {
    void run(Session session) throws X;
}
