package org.alkahest.orm.access;

import org.jspecify.annotations.Nullable;

/** Reads and makes the instances of a mapped record. */
public abstract class RecordAccess extends EntityAccess {

    /** Called by generated classes. */
    protected RecordAccess() {}

    /** Calls the canonical constructor. */
    public abstract Object create(@Nullable Object[] values);
}
