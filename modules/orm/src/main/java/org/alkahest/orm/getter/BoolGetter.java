package org.alkahest.orm.getter;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names a member that is true or false. */
@FunctionalInterface
public interface BoolGetter<T> extends Serializable {
    @Nullable Boolean get(T entity);
}
