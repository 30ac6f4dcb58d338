package org.alkahest.orm.getter;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names a member that is text. */
@FunctionalInterface
public interface TextGetter<T> extends Serializable {
    @Nullable String get(T entity);
}
