package org.alkahest.sql;

import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The current row of a result, as a {@link Selection} reads it. Used by one thread. */
public interface RowCursor {

    /**
     * The value of a column, null for SQL NULL.
     *
     * @param index the column, from 0
     * @param type the type the column was selected with
     */
    <T> @Nullable T get(int index, SqlType<T> type);

    /**
     * What the caller of the execution attached for selections of a kind, such as a session for entities.
     *
     * @throws org.alkahest.sql.error.ResultException ALK-6005 if nothing of the class was attached
     */
    <C> C attachment(Class<C> type);
}
