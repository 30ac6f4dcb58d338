package org.alkahest.engine.execution;

import java.util.Collections;
import java.util.Iterator;
import org.alkahest.sql.Gathering;
import org.alkahest.sql.JoinedRow;
import org.jspecify.annotations.Nullable;

/** Records folded from the rows of a join. */
final class FoldedRows<R> extends RowSource<R> {
    private final RowSource<JoinedRow> rows;
    private final Gathering<R> gathering;
    private Iterator<R> complete = Collections.emptyIterator();
    private @Nullable R current;

    FoldedRows(RowSource<JoinedRow> rows, Gathering<R> gathering) {
        this.rows = rows;
        this.gathering = gathering;
    }

    @Override
    public @Nullable String sql() {
        return rows.sql();
    }

    @Override
    protected boolean advance() {
        while (!complete.hasNext() && rows.next()) {
            complete = gathering.add(rows.row());
        }
        if (!complete.hasNext()) {
            complete = gathering.take();
        }
        if (!complete.hasNext()) {
            return false;
        }
        current = complete.next();
        return true;
    }

    @Override
    @SuppressWarnings("NullAway") // a record may be null where its selection gives null, as R says
    protected R read() {
        return current;
    }

    @Override
    protected void release(CloseReason reason) {
        complete = Collections.emptyIterator();
        current = null;
        rows.close(reason);
    }
}
