package org.alkahest.engine.execution;

import org.jspecify.annotations.Nullable;

/**
 * Rows that come one after the other. Closes itself after the last one and on any error. Used by one thread.
 *
 * @param <R> what a row becomes
 */
public abstract class RowSource<R> {
    private @Nullable CloseReason closed;

    /**
     * Goes to the next row; false after the last one, and ever after.
     *
     * @throws org.alkahest.sql.error.ResultException ALK-6003 if the rows were closed before their end: to stop silently
     *     would lose some
     */
    public final boolean next() {
        if (closed != null) {
            if (closed == CloseReason.EXHAUSTED) {
                return false;
            }
            throw closed.error();
        }
        try {
            if (advance()) {
                return true;
            }
        } catch (Throwable error) {
            closeAfter(error);
            throw error;
        }
        close(CloseReason.EXHAUSTED);
        return false;
    }

    /** Reads the row that {@link #next} went to; to be called once. */
    public final R row() {
        if (closed != null) {
            throw closed.error();
        }
        try {
            return read();
        } catch (Throwable error) {
            closeAfter(error);
            throw error;
        }
    }

    /** Releases everything; the first call counts. */
    public final void close(CloseReason reason) {
        if (closed == null) {
            closed = reason;
            release(reason);
        }
    }

    private void closeAfter(Throwable error) {
        try {
            close(CloseReason.FAILED);
        } catch (RuntimeException alsoFailed) {
            if (alsoFailed != error) {
                error.addSuppressed(alsoFailed);
            }
        }
    }

    /** Why this source is closed; null while it is open. */
    public final @Nullable CloseReason closed() {
        return closed;
    }

    /** The text that yields the rows; null where there is none. */
    public @Nullable String sql() {
        return null;
    }

    protected abstract boolean advance();

    protected abstract R read();

    /** Called once. */
    protected abstract void release(CloseReason reason);
}
