package org.alkahest.cache;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.ShapeKey;
import org.jspecify.annotations.Nullable;

/** Keeps nothing: every execution compiles. For measuring what a cache is worth, and for looking at the compiler. */
public final class NoStatementCache implements StatementCache {
    private final LongAdder misses = new LongAdder();
    private final LongAdder compileNanos = new LongAdder();

    /** A cache with nothing in it. */
    public NoStatementCache() {}

    @Override
    public @Nullable CompiledStatement find(Dialect dialect, ShapeKey key) {
        misses.increment();
        return null;
    }

    @Override
    public Compilation compile(Dialect dialect, Statement statement, ShapeKey key) {
        long start = System.nanoTime();
        CompiledStatement compiled = dialect.compile(statement);
        long nanos = System.nanoTime() - start;
        compileNanos.add(nanos);
        return new Compilation(compiled, MissReason.DISABLED, Duration.ofNanos(nanos));
    }

    @Override
    public CacheStatistics statistics() {
        return new CacheStatistics(0, misses.sum(), 0, 0, 0, 0, Duration.ofNanos(compileNanos.sum()));
    }

    @Override
    public void clear() {
        // holds nothing
    }
}
