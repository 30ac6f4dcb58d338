package org.alkahest.engine.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alkahest.cache.CaffeineStatementCache;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.engine.event.EngineListener;
import org.jspecify.annotations.Nullable;

/**
 * How an engine works. Immutable, but for a {@linkplain #withCache cache} that may be in it; can be used for any number of
 * engines.
 */
public final class EngineOptions {
    private static final EngineOptions DEFAULTS = new EngineOptions(
            PoolOptions.defaults(),
            ExecutionOptions.none(),
            TransactionOptions.defaults(),
            null,
            List.of(),
            ValueFormat.abbreviated(200),
            false,
            Map.of(),
            null);

    private final PoolOptions pool;
    private final ExecutionOptions execution;
    private final TransactionOptions transaction;
    private final @Nullable StatementCache cache;
    private final List<EngineListener> listeners;
    private final ValueFormat valueFormat;
    private final boolean showValues;
    private final Map<String, String> driverProperties;
    private final @Nullable DialectProvider dialect;

    private EngineOptions(
            PoolOptions pool,
            ExecutionOptions execution,
            TransactionOptions transaction,
            @Nullable StatementCache cache,
            List<EngineListener> listeners,
            ValueFormat valueFormat,
            boolean showValues,
            Map<String, String> driverProperties,
            @Nullable DialectProvider dialect) {
        this.pool = pool;
        this.execution = execution;
        this.transaction = transaction;
        this.cache = cache;
        this.listeners = listeners;
        this.valueFormat = valueFormat;
        this.showValues = showValues;
        this.driverProperties = driverProperties;
        this.dialect = dialect;
    }

    /** What is used where nothing is said. */
    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    /** How physical connections are kept; without effect on an engine over a data source. */
    public EngineOptions withPool(PoolOptions value) {
        return new EngineOptions(
                value, execution, transaction, cache, listeners, valueFormat, showValues, driverProperties, dialect);
    }

    /** The lowest layer of the options of executions. */
    public EngineOptions withExecution(ExecutionOptions value) {
        return new EngineOptions(
                pool, value, transaction, cache, listeners, valueFormat, showValues, driverProperties, dialect);
    }

    /** How transactions run where nothing else is said. */
    public EngineOptions withTransaction(TransactionOptions value) {
        return new EngineOptions(
                pool, execution, value, cache, listeners, valueFormat, showValues, driverProperties, dialect);
    }

    /** A cache to use, which may be shared with other engines, instead of one of the engine's own. */
    public EngineOptions withCache(StatementCache value) {
        return new EngineOptions(
                pool, execution, transaction, value, listeners, valueFormat, showValues, driverProperties, dialect);
    }

    /** One more listener; listeners are called in the order in which they were added. */
    public EngineOptions withListener(EngineListener listener) {
        List<EngineListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new EngineOptions(
                pool,
                execution,
                transaction,
                cache,
                List.copyOf(more),
                valueFormat,
                showValues,
                driverProperties,
                dialect);
    }

    /** How bound values are written in the log, and in errors if they are shown there. */
    public EngineOptions withValueFormat(ValueFormat value) {
        return new EngineOptions(
                pool, execution, transaction, cache, listeners, value, showValues, driverProperties, dialect);
    }

    /**
     * Whether the message of an exception may hold bound values, and what the driver says about them. Off by default,
     * because messages end up in places that values must not reach. The driver's exception is kept as the cause either way,
     * and drivers do mention values in theirs.
     */
    public EngineOptions withShowValues(boolean value) {
        return new EngineOptions(
                pool, execution, transaction, cache, listeners, valueFormat, value, driverProperties, dialect);
    }

    /** A connection property of the driver, as its manual describes them; without effect over a data source. */
    public EngineOptions withDriverProperty(String name, String value) {
        Map<String, String> more = new TreeMap<>(driverProperties);
        more.put(name, value);
        return new EngineOptions(
                pool, execution, transaction, cache, listeners, valueFormat, showValues, Map.copyOf(more), dialect);
    }

    /** The dialect to speak, where several claim the database or none does. It is made for the database's version. */
    public EngineOptions withDialect(DialectProvider value) {
        return new EngineOptions(
                pool, execution, transaction, cache, listeners, valueFormat, showValues, driverProperties, value);
    }

    public PoolOptions pool() {
        return pool;
    }

    public ExecutionOptions execution() {
        return execution;
    }

    public TransactionOptions transaction() {
        return transaction;
    }

    /** The cache that was given, or a new one of the default weight at each call. */
    public StatementCache cacheOrNew() {
        return cache == null ? new CaffeineStatementCache() : cache;
    }

    /** In the order in which they were added. */
    public List<EngineListener> listeners() {
        return listeners;
    }

    public ValueFormat valueFormat() {
        return valueFormat;
    }

    public boolean showValues() {
        return showValues;
    }

    public Map<String, String> driverProperties() {
        return driverProperties;
    }

    /** The dialect to speak; null to find it by the URL or the database. */
    public @Nullable DialectProvider dialect() {
        return dialect;
    }
}
