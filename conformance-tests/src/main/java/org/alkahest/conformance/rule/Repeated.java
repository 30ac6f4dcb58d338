package org.alkahest.conformance.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alkahest.cache.StatementCache;
import org.alkahest.engine.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is executed for several values. Only the first execution may compile it: a later one that compiles again
 * shows that a value, the length of a list or a number of rows has got into the key, and one that yields the rows of another
 * value shows that it has got into the text.
 */
abstract class Repeated<V> {
    final Connection connection;
    private final StatementCache cache;
    private final List<@Nullable Object> values = new ArrayList<>();

    Repeated(Connection connection, StatementCache cache) {
        this.connection = connection;
        this.cache = cache;
    }

    /** Executes, and counts what was compiled meanwhile. */
    final <T> T once(V value, Function<? super V, T> execution) {
        boolean first = values.isEmpty();
        values.add(value);
        long before = cache.statistics().misses();
        T outcome = execution.apply(value);
        long compiled = cache.statistics().misses() - before;
        Expect.that(
                first ? compiled <= 1 : compiled == 0,
                "With " + described(value) + " the statement was compiled " + compiled
                        + " times, though it had been executed with " + values.subList(0, values.size() - 1)
                        + " before. Only the shape of a statement may decide that, never a value.");
        return outcome;
    }

    static String described(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    /** @throws IllegalStateException if there were fewer than two values */
    final void checkRepeated() {
        if (values.stream().distinct().count() < 2) {
            throw new IllegalStateException("the rule has executed a statement with no other value than " + values);
        }
    }
}
