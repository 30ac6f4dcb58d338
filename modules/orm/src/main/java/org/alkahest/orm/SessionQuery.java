package org.alkahest.orm;

/** What is done in a transaction of a session of its own, and gives a value. */
@FunctionalInterface
public interface SessionQuery<R, X extends Exception> {
    R run(Session session) throws X;
}
