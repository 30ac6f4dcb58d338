package org.alkahest.orm.access;

import org.alkahest.sql.RowCursor;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads, makes and changes the instances of a mapped class that is no record.
 *
 * <p>An instance of the generated class is also a <em>snapshot</em>: it has a field of its own for each member, of the
 * same type, so that remembering the state of an object costs one object and boxes nothing. The instance that serves as the
 * accessor never uses these fields.
 */
public abstract class ObjectAccess extends EntityAccess {

    /** Called by generated classes. */
    protected ObjectAccess() {}

    /** Reads all members from the current row into an instance; the parameters are those of {@link #load}. */
    public abstract void refresh(Object entity, @Nullable Object id, RowCursor row, int offset, SqlType<?>[] types);

    /** Changes a member; null for SQL NULL. */
    public abstract void set(Object entity, int member, @Nullable Object value);

    /** The present state of an instance. */
    public abstract ObjectAccess snapshot(Object entity);

    /** Whether a member differs from this snapshot. */
    public abstract boolean isChanged(Object entity, int member);

    /** Gives all members the values of this snapshot. */
    public abstract void restore(Object entity);
}
