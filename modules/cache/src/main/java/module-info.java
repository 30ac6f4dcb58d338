/**
 * The cache of compiled statements. The engine depends on it; applications meet it through the engine's statistics and
 * may plug in another {@link org.alkahest.cache.StatementCache}.
 *
 * <p>The library that does the bookkeeping stays behind that interface: no type of it is part of the exported package.
 */
module alkahest.cache {
    requires static org.jspecify;
    requires transitive alkahest.dialect;
    requires com.github.benmanes.caffeine;

    exports org.alkahest.cache;
}
