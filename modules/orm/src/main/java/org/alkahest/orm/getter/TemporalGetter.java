package org.alkahest.orm.getter;

import java.io.Serializable;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** Names a member that is a date, a time or a point in time. */
@FunctionalInterface
public interface TemporalGetter<T, V extends Temporal> extends Serializable {
    @Nullable V get(T entity);
}
