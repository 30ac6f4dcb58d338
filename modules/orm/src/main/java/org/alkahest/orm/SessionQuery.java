package org.alkahest.orm;

import org.jspecify.annotations.Nullable;

/** What is done in a transaction of a session of its own, and gives a value. */
@FunctionalInterface
public interface SessionQuery<R extends @Nullable Object, X extends Exception> {
    R run(Session session) throws X;
}
