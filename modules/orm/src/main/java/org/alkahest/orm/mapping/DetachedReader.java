package org.alkahest.orm.mapping;

import org.alkahest.sql.RowCursor;
import org.jspecify.annotations.Nullable;

/** Makes an instance of every row, without regard to any session. */
public final class DetachedReader implements EntityReader {
    @Override
    public <T> @Nullable T read(EntityMapping<T> mapping, RowCursor row, int offset) {
        Object identity = mapping.identity(row, offset);
        return identity == null ? null : mapping.load(identity, row, offset);
    }
}
