package org.alkahest.engine.execution;

import java.util.Iterator;

/** Rows that are at hand already. */
public final class ListedRows<R> extends RowSource<R> {
    private final Iterator<? extends R> rows;
    private final Runnable onClose;

    /** @param onClose called once, when the rows have been read or are given up */
    public ListedRows(Iterator<? extends R> rows, Runnable onClose) {
        this.rows = rows;
        this.onClose = onClose;
    }

    @Override
    protected boolean advance() {
        return rows.hasNext();
    }

    @Override
    protected R read() {
        return rows.next();
    }

    @Override
    protected void release(CloseReason reason) {
        onClose.run();
    }
}
