package org.alkahest.sql;

import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The values of one row of a join, which stay when the result has gone on. */
public final class JoinedRow implements RowCursor {
    private final @Nullable Object[] values;
    private final RowCursor origin;

    JoinedRow(@Nullable Object[] values, RowCursor origin) {
        this.values = values;
        this.origin = origin;
    }

    /** The value as it was read, whatever the type: a column is read with the type that it was selected with. */
    @Override
    @SuppressWarnings("unchecked") // the same type that the column was selected with
    public <T> @Nullable T get(int index, SqlType<T> type) {
        return (T) values[index];
    }

    @Override
    public void get(int index, @Nullable Object[] into) {
        System.arraycopy(values, index, into, 0, into.length);
    }

    @Override
    public <C> C attachment(Class<C> type) {
        return origin.attachment(type);
    }
}
