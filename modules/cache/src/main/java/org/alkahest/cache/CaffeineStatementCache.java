package org.alkahest.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.ShapeKey;
import org.jspecify.annotations.Nullable;

/**
 * A cache bounded by what its statements weigh: the characters of their texts and the elements of their keys. What is used
 * often or was used lately stays (Caffeine's W-TinyLFU), so a burst of statements that are seen once does not displace the
 * ones that matter.
 *
 * <p>Mechanism. A lookup makes one small probe around the key that the statement's walk made, with its spare room; only a
 * key that is kept is compacted. A miss compiles outside the map and offers the outcome: if another thread was faster, its
 * statement is used, so that all threads share the texts it remembers. Maintenance runs in the calling thread and touches
 * nothing but memory; a common pool of threads would be one more thing to run out of.
 */
public final class CaffeineStatementCache implements StatementCache {
    /** Enough for some three thousand statements of 300 characters, about 5 MB. */
    public static final long DEFAULT_MAXIMUM_WEIGHT = 2_000_000;

    private final Cache<Key, CompiledStatement> statements;
    private final long maximumWeight;
    private final RecentlyEvicted recentlyEvicted = new RecentlyEvicted();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder compileNanos = new LongAdder();

    /** A cache of the default weight. */
    public CaffeineStatementCache() {
        this(DEFAULT_MAXIMUM_WEIGHT);
    }

    /**
     * @param maximumWeight the most that all statements together may weigh, at least 1
     * @throws IllegalArgumentException if it is less
     */
    public CaffeineStatementCache(long maximumWeight) {
        if (maximumWeight < 1) {
            throw new IllegalArgumentException(
                    "a cache of weight " + maximumWeight + "; use NoStatementCache for none");
        }
        this.maximumWeight = maximumWeight;
        this.statements = Caffeine.newBuilder()
                .maximumWeight(maximumWeight)
                .weigher(CaffeineStatementCache::weight)
                .executor(Runnable::run)
                .evictionListener(this::evicted)
                .build();
    }

    private static int weight(Key key, CompiledStatement statement) {
        return statement.weight() + key.shape.size();
    }

    private void evicted(@Nullable Key key, @Nullable CompiledStatement statement, RemovalCause cause) {
        evictions.increment();
        if (key != null) {
            recentlyEvicted.add(key.hash);
        }
    }

    @Override
    public @Nullable CompiledStatement find(Dialect dialect, ShapeKey key) {
        CompiledStatement found = statements.getIfPresent(new Key(dialect, key));
        (found == null ? misses : hits).increment();
        return found;
    }

    @Override
    public Compilation compile(Dialect dialect, Statement statement, ShapeKey key) {
        long start = System.nanoTime();
        CompiledStatement compiled = dialect.compile(statement);
        long nanos = System.nanoTime() - start;
        compileNanos.add(nanos);
        var kept = new Key(dialect, key.compact());
        MissReason reason = recentlyEvicted.contains(kept.hash) ? MissReason.EVICTED : MissReason.FIRST_TIME;
        CompiledStatement earlier = statements.asMap().putIfAbsent(kept, compiled);
        return new Compilation(earlier == null ? compiled : earlier, reason, Duration.ofNanos(nanos));
    }

    @Override
    public CacheStatistics statistics() {
        statements.cleanUp();
        long weight = statements
                .policy()
                .eviction()
                .map(Policy.Eviction::weightedSize)
                .orElseThrow()
                .orElse(0);
        return new CacheStatistics(
                hits.sum(),
                misses.sum(),
                evictions.sum(),
                statements.estimatedSize(),
                weight,
                maximumWeight,
                Duration.ofNanos(compileNanos.sum()));
    }

    @Override
    public void clear() {
        statements.invalidateAll();
        recentlyEvicted.clear();
    }

    /** A dialect by identity and a shape by equality. */
    private static final class Key {
        private final Dialect dialect;
        private final ShapeKey shape;
        private final int hash;

        Key(Dialect dialect, ShapeKey shape) {
            this.dialect = dialect;
            this.shape = shape;
            this.hash = 31 * shape.hashCode() + System.identityHashCode(dialect);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.dialect == dialect && key.shape.equals(shape);
        }
    }
}
