package org.alkahest.engine.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.fault.ConnectFaults;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.jspecify.annotations.Nullable;

/** A HikariCP pool of the engine's own. */
final class HikariSource implements ConnectionSource {
    private final PoolOptions options;
    private final String target;
    private final HikariDataSource pool;
    private volatile @Nullable List<String> setup;

    /**
     * Makes the pool and its first connection.
     *
     * @throws SQLException if the first connection cannot be made
     */
    HikariSource(DriverDataSource driver, String target, PoolOptions options) throws SQLException {
        this.options = options;
        this.target = target;
        this.pool = start(configuration(driver, options));
    }

    private static HikariConfig configuration(DriverDataSource driver, PoolOptions options) {
        var configuration = new HikariConfig();
        configuration.setDataSource(driver);
        configuration.setPoolName(options.name());
        configuration.setAutoCommit(false);
        configuration.setMaximumPoolSize(options.maximumSize());
        configuration.setMinimumIdle(options.minimumIdle());
        configuration.setConnectionTimeout(options.acquireTimeout().toMillis());
        configuration.setIdleTimeout(options.idleTimeout().toMillis());
        configuration.setMaxLifetime(options.maximumLifetime().toMillis());
        configuration.setKeepaliveTime(options.keepalive().toMillis());
        configuration.setLeakDetectionThreshold(options.leakThreshold().toMillis());
        return configuration;
    }

    private static HikariDataSource start(HikariConfig configuration) throws SQLException {
        try {
            return new HikariDataSource(configuration);
        } catch (PoolInitializationException failed) {
            if (failed.getCause() instanceof SQLException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    @Override
    public Lease acquire() throws SQLException {
        Connection jdbc = pool.getConnection();
        try {
            Physical.State physical = jdbc.unwrap(Physical.class).state();
            List<String> known = setup;
            if (known != null) {
                physical.setUp(known);
            }
            return new HikariLease(pool, jdbc, physical.driver(), physical.statements());
        } catch (Throwable failed) {
            Quietly.close(jdbc, failed);
            throw failed;
        }
    }

    @Override
    public void setUpWith(List<String> statements) {
        setup = statements;
    }

    private record HikariLease(HikariDataSource pool, Connection jdbc, Connection driver, PreparedStatements statements)
            implements Lease {
        @Override
        public void release() throws SQLException {
            jdbc.close();
        }

        @Override
        public void discard() throws SQLException {
            pool.evictConnection(jdbc);
            jdbc.close();
        }
    }

    /**
     * A pool that is full is exhausted whatever else may have happened; otherwise it could not make a connection, and the
     * driver's reason is the cause.
     */
    @Override
    public ConnectionException failure(SQLException error, Dialect dialect) {
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        int inUse = state == null ? 0 : state.getActiveConnections();
        if (error instanceof SQLTransientConnectionException
                && inUse < options.maximumSize()
                && error.getCause() instanceof SQLException reason) {
            return ConnectFaults.translate(reason, target, dialect);
        }
        return error instanceof SQLTransientConnectionException
                ? exhausted(error, inUse, state == null ? 0 : state.getThreadsAwaitingConnection())
                : ConnectFaults.translate(error, target, dialect);
    }

    private ConnectionException exhausted(SQLException error, int inUse, int waiting) {
        return new ConnectionException(
                ErrorCode.POOL_EXHAUSTED,
                ErrorText.of(
                        "No connection became free within "
                                + options.acquireTimeout().toMillis() + " ms.",
                        "The pool \"" + options.name() + "\" has at most " + options.maximumSize() + " connections, "
                                + inUse + " are in use and " + waiting + " more threads wait.",
                        "Close connections as soon as they are done with (try-with-resources), or give the pool more of "
                                + "them; PoolOptions.withLeakThreshold(…) finds those that are never closed."),
                error);
    }

    @Override
    public void refresh() {
        refresh(pool);
    }

    static void refresh(HikariDataSource pool) {
        HikariPoolMXBean bean = pool.getHikariPoolMXBean();
        if (bean != null) {
            bean.softEvictConnections();
        }
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public void close() {
        pool.close();
    }
}
