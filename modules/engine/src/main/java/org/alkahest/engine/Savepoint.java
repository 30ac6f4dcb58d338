package org.alkahest.engine;

import org.alkahest.sql.error.AlkahestException;
import org.jspecify.annotations.Nullable;

/**
 * A point in a transaction to which it can go back. Closing it before it was released rolls back to it, so that an exception
 * undoes what happened inside a try-with-resources statement:
 *
 * <pre>{@code
 * try (Savepoint savepoint = connection.savepoint()) {
 *     …
 *     savepoint.release();
 * }
 * }</pre>
 *
 * <p>Savepoints nest: rolling back to one, or releasing it, ends those that were set after it. The end of the transaction
 * ends them all. Used by the thread of its connection.
 */
public final class Savepoint implements AutoCloseable {
    private final TransactionControl control;
    private final java.sql.Savepoint jdbc;

    /** The one set before this one and still active; null if there was none. */
    private final @Nullable Savepoint outer;

    Savepoint(TransactionControl control, java.sql.Savepoint jdbc, @Nullable Savepoint outer) {
        this.control = control;
        this.jdbc = jdbc;
        this.outer = outer;
    }

    @Nullable Savepoint outer() {
        return outer;
    }

    java.sql.Savepoint jdbc() {
        return jdbc;
    }

    /** Whether the transaction can still go back here. */
    public boolean isActive() {
        return control.has(this);
    }

    /**
     * Undoes everything since this point and ends it. Results that are open are closed.
     *
     * @throws AlkahestException ALK-4005 if it is not active any more, or what the database reports
     */
    public void rollback() {
        control.rollbackTo(this);
    }

    /**
     * Ends this point and keeps what happened since, as part of the transaction.
     *
     * @throws AlkahestException ALK-4005 if it is not active any more, or what the database reports
     */
    public void release() {
        control.release(this);
    }

    /** Rolls back to this point if it is still active. */
    @Override
    public void close() {
        if (isActive()) {
            rollback();
        }
    }
}
