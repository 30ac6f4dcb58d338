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
     * The values of consecutive columns, as {@link #get(int, SqlType)} gives each of them with the type that it was
     * selected with.
     *
     * @param index the first of the columns, from 0
     * @param values filled with as many values as it is long; null for SQL NULL
     */
    void get(int index, @Nullable Object[] values);

    /**
     * What the caller of the execution attached for selections of a kind, such as a session for entities.
     *
     * @throws org.alkahest.sql.error.ResultException ALK-6005 if nothing of the class was attached
     */
    <C> C attachment(Class<C> type);
}
