package org.alkahest.engine.trace;

import java.util.List;
import java.util.function.IntFunction;
import org.alkahest.engine.event.EngineListener;

/** Sorts listeners by kind. */
final class Listeners {
    private Listeners() {}

    static <L extends EngineListener> L[] of(Class<L> kind, List<EngineListener> all, IntFunction<L[]> array) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toArray(array);
    }
}
