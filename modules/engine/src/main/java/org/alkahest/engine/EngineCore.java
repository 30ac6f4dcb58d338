package org.alkahest.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.alkahest.cache.StatementCache;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.execution.Executor;
import org.alkahest.engine.fault.Faults;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.pool.ConnectionSource;
import org.alkahest.engine.trace.PoolTracer;
import org.alkahest.engine.trace.Tracer;
import org.alkahest.engine.trace.TransactionTracer;

/** What all connections of an engine share. Safe for use by many threads. */
final class EngineCore {
    private final ConnectionSource source;
    private final Dialect dialect;
    private final StatementCache cache;
    private final Faults faults;
    private final Executor executor;
    private final TransactionTracer.Factory transactionTracers;
    private final PoolTracer poolTracer;
    private final AtomicLong connections = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    EngineCore(ConnectionSource source, Dialect dialect, PoolTracer poolTracer, EngineOptions options) {
        this.source = source;
        this.dialect = dialect;
        this.cache = options.cacheOrNew();
        this.faults = new Faults(dialect, options.showValues());
        this.executor = new Executor(
                dialect, cache, new Tracer(options.listeners()), options.valueFormat(), options.showValues());
        this.transactionTracers = new TransactionTracer.Factory(options.listeners());
        this.poolTracer = poolTracer;
    }

    ConnectionSource source() {
        return source;
    }

    Dialect dialect() {
        return dialect;
    }

    StatementCache cache() {
        return cache;
    }

    Faults faults() {
        return faults;
    }

    Executor executor() {
        return executor;
    }

    TransactionTracer.Factory transactionTracers() {
        return transactionTracers;
    }

    PoolTracer poolTracer() {
        return poolTracer;
    }

    long nextConnection() {
        return connections.incrementAndGet();
    }

    boolean isClosed() {
        return closed.get();
    }

    void close() {
        if (closed.compareAndSet(false, true)) {
            source.close();
        }
    }
}
