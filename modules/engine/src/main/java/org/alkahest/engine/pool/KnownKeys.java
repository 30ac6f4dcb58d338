package org.alkahest.engine.pool;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.alkahest.dialect.bulk.GeneratedKeys;
import org.alkahest.sql.tree.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What was found out of the generated keys of tables on one physical connection. It is believed until definitions change
 * through the engine, and for a second at most, since others change definitions too. Used by one thread at a time.
 */
public final class KnownKeys {
    private static final long BELIEVED_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<Column, Known> known = new HashMap<>();

    private record Column(
            TableName table, @Nullable String name) {}

    private record Known(GeneratedKeys keys, long definitions, long since) {}

    KnownKeys() {}

    /**
     * What is known, or is found out now.
     *
     * @param column the column that gets the keys; null if none was declared
     * @param definitions how often definitions have changed
     */
    public GeneratedKeys of(TableName table, @Nullable String column, long definitions, Supplier<GeneratedKeys> find) {
        long now = System.nanoTime();
        var key = new Column(table, column);
        Known before = known.get(key);
        if (before != null && before.definitions() == definitions && now - before.since() < BELIEVED_NANOS) {
            return before.keys();
        }
        GeneratedKeys found = find.get();
        known.put(key, new Known(found, definitions, now));
        return found;
    }

    /** Forgets everything. */
    public void clear() {
        known.clear();
    }
}
