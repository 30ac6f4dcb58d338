package org.alkahest.orm.mapping;

import org.alkahest.engine.Attachment;
import org.alkahest.sql.RowCursor;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a row of a mapped class becomes: the object that a session holds already, or a new one. Lent to one execution,
 * so this is also where options of the statement reach the reading of its rows.
 */
public interface EntityReader extends Attachment {

    /**
     * The instance for the current row; null if its key is NULL, as it is where an outer join found no partner.
     *
     * @param offset where in the row the first member stands
     */
    <T> @Nullable T read(EntityMapping<T> mapping, RowCursor row, int offset);
}
