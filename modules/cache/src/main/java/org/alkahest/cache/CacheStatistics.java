package org.alkahest.cache;

import java.time.Duration;

/**
 * What a cache has done since it was made, and what it holds now.
 *
 * @param hits lookups that found something
 * @param misses lookups that found nothing
 * @param evictions compiled statements displaced by others
 * @param entries compiled statements held now
 * @param weight what they weigh together, in the unit of {@code CompiledStatement.weight()}
 * @param maximumWeight the bound of {@code weight}; 0 where nothing is kept
 * @param compileTime spent compiling, over all threads
 */
public record CacheStatistics(
        long hits, long misses, long evictions, long entries, long weight, long maximumWeight, Duration compileTime) {

    public long lookups() {
        return hits + misses;
    }

    /** The part of lookups that found something, from 0 to 1; 1 before the first lookup. */
    public double hitRate() {
        return lookups() == 0 ? 1 : (double) hits / lookups();
    }
}
