package org.alkahest.orm.getter;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names a member that is a number. */
@FunctionalInterface
public interface NumGetter<T, N extends Number> extends Serializable {
    @Nullable N get(T entity);
}
