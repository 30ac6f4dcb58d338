package org.alkahest.cache;

import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.compile.CompiledStatement;
import org.alkahest.sql.Statement;
import org.alkahest.sql.shape.ShapeKey;
import org.jspecify.annotations.Nullable;

/**
 * Keeps compiled statements, each under its dialect (by identity) and the shape of the statement. Values, the lengths of
 * IN lists and the rows of a batch are no part of a shape, so they are no part of what is kept either. Safe for use by many
 * threads; one cache may serve several engines.
 *
 * <p>A lookup is two steps, so that a hit allocates next to nothing and a miss can say why it was one:
 *
 * <pre>{@code
 * CompiledStatement compiled = cache.find(dialect, shape.key());
 * if (compiled == null) {
 *     Compilation compilation = cache.compile(dialect, statement, shape.key());
 * }
 * }</pre>
 */
public interface StatementCache {

    /** What was compiled for a statement of this shape; null where nothing is kept. Counts a hit or a miss. */
    @Nullable CompiledStatement find(Dialect dialect, ShapeKey key);

    /**
     * Compiles a statement that {@link #find} did not give, and keeps the outcome. No lock is held meanwhile: threads that
     * miss at once may each compile, and all of them get the one that is kept.
     *
     * @param key the key of the statement's own shape
     * @throws org.alkahest.sql.error.AlkahestException as {@link Dialect#compile}; then nothing is kept
     */
    Compilation compile(Dialect dialect, Statement statement, ShapeKey key);

    /** What has happened so far. A snapshot; numbers read while others work may be off by those at work. */
    CacheStatistics statistics();

    /** Forgets everything that is kept; the counts of the statistics stay. */
    void clear();
}
