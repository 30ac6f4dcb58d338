package org.alkahest.engine.option;

import java.time.Duration;
import java.util.Objects;

/**
 * How an engine keeps physical connections. Start from {@link #defaults()} and use the {@code with} methods; the
 * constructor gains a parameter with each new option.
 *
 * @param pooled false to open a physical connection for each connection and close it afterwards; the rest is then ignored
 * @param name how the pool is called in logs
 * @param maximumSize the most physical connections at a time, at least 1
 * @param minimumIdle how many are kept ready though nobody needs them, from 0 to {@code maximumSize}
 * @param acquireTimeout how long to wait for one, at least 250 ms
 * @param idleTimeout how long one beyond {@code minimumIdle} is kept unused; zero for ever
 * @param maximumLifetime after which a connection is replaced when given back; zero for never
 * @param keepalive how often an idle connection is tested; zero for never
 * @param leakThreshold after which a connection that has not been given back is reported in the log; zero for never
 * @param keptStatements how many prepared statements each physical connection keeps for further use; 0 for none
 */
public record PoolOptions(
        boolean pooled,
        String name,
        int maximumSize,
        int minimumIdle,
        Duration acquireTimeout,
        Duration idleTimeout,
        Duration maximumLifetime,
        Duration keepalive,
        Duration leakThreshold,
        int keptStatements) {
    private static final Duration LEAST_ACQUIRE_TIMEOUT = Duration.ofMillis(250);
    private static final PoolOptions DEFAULTS = new PoolOptions(
            true,
            "alkahest",
            10,
            1,
            Duration.ofSeconds(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ZERO,
            Duration.ZERO,
            128);

    /** @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if a value is outside its range */
    public PoolOptions {
        Objects.requireNonNull(name, "name");
        InvalidOptions.atLeast(1, maximumSize, "maximumSize");
        InvalidOptions.atLeast(0, minimumIdle, "minimumIdle");
        minimumIdle = Math.min(minimumIdle, maximumSize);
        if (acquireTimeout.compareTo(LEAST_ACQUIRE_TIMEOUT) < 0) {
            throw InvalidOptions.error("acquireTimeout", acquireTimeout.toString(), "It must be at least 250 ms.");
        }
        InvalidOptions.notNegative(idleTimeout, "idleTimeout");
        InvalidOptions.notNegative(maximumLifetime, "maximumLifetime");
        InvalidOptions.notNegative(keepalive, "keepalive");
        InvalidOptions.notNegative(leakThreshold, "leakThreshold");
        InvalidOptions.atLeast(0, keptStatements, "keptStatements");
    }

    /** Up to ten connections, one kept ready, 30 seconds to wait for one, replaced after half an hour. */
    public static PoolOptions defaults() {
        return DEFAULTS;
    }

    /** No pool: every connection is opened and closed for its own use. */
    public static PoolOptions none() {
        return new PoolOptions(
                false,
                DEFAULTS.name,
                DEFAULTS.maximumSize,
                DEFAULTS.minimumIdle,
                DEFAULTS.acquireTimeout,
                DEFAULTS.idleTimeout,
                DEFAULTS.maximumLifetime,
                DEFAULTS.keepalive,
                DEFAULTS.leakThreshold,
                DEFAULTS.keptStatements);
    }

    /** One connection that is never replaced, for a database that exists in that connection alone. */
    public PoolOptions forSingleConnection() {
        return new PoolOptions(
                true,
                name,
                1,
                1,
                acquireTimeout,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withName(String value) {
        return new PoolOptions(
                pooled,
                value,
                maximumSize,
                minimumIdle,
                acquireTimeout,
                idleTimeout,
                maximumLifetime,
                keepalive,
                leakThreshold,
                keptStatements);
    }

    /** The same with another bound; {@code minimumIdle} is lowered to it where it exceeds it. */
    public PoolOptions withMaximumSize(int value) {
        return new PoolOptions(
                pooled,
                name,
                value,
                minimumIdle,
                acquireTimeout,
                idleTimeout,
                maximumLifetime,
                keepalive,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withMinimumIdle(int value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                value,
                acquireTimeout,
                idleTimeout,
                maximumLifetime,
                keepalive,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withAcquireTimeout(Duration value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                minimumIdle,
                value,
                idleTimeout,
                maximumLifetime,
                keepalive,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withIdleTimeout(Duration value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                minimumIdle,
                acquireTimeout,
                value,
                maximumLifetime,
                keepalive,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withMaximumLifetime(Duration value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                minimumIdle,
                acquireTimeout,
                idleTimeout,
                value,
                keepalive,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withKeepalive(Duration value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                minimumIdle,
                acquireTimeout,
                idleTimeout,
                maximumLifetime,
                value,
                leakThreshold,
                keptStatements);
    }

    public PoolOptions withLeakThreshold(Duration value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                minimumIdle,
                acquireTimeout,
                idleTimeout,
                maximumLifetime,
                keepalive,
                value,
                keptStatements);
    }

    public PoolOptions withKeptStatements(int value) {
        return new PoolOptions(
                pooled,
                name,
                maximumSize,
                minimumIdle,
                acquireTimeout,
                idleTimeout,
                maximumLifetime,
                keepalive,
                leakThreshold,
                value);
    }
}
