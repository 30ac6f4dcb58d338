package org.alkahest.orm.getter;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names a member of any type. */
@FunctionalInterface
public interface Getter<T, V> extends Serializable {
    @Nullable V get(T entity);
}
