package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.alkahest.dialect.DatabaseLifetime;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.engine.trace.PoolTracer;

/** Makes the source that options ask for. */
public final class ConnectionSources {
    private ConnectionSources() {}

    /**
     * A source that connects with the driver of a URL.
     *
     * @param lifetime how long the database lives; one that is private to its connection gets a pool of just that
     * @throws SQLException if the pool's first connection cannot be made
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3004 if no driver takes the URL
     */
    public static ConnectionSource of(
            Login login,
            DatabaseLifetime lifetime,
            PoolOptions pool,
            Map<String, String> driverProperties,
            PoolTracer tracer)
            throws SQLException {
        var driver = new DriverDataSource(login, driverProperties, pool.keptStatements(), tracer);
        return switch (lifetime) {
            case INDEPENDENT -> source(driver, login, pool);
            case WHILE_CONNECTED -> anchored(driver, login, pool);
            case SINGLE_CONNECTION -> new HikariSource(driver, login.target(), pool.forSingleConnection());
        };
    }

    private static ConnectionSource anchored(DriverDataSource driver, Login login, PoolOptions pool)
            throws SQLException {
        Connection anchor = driver.getConnection();
        try {
            return new AnchoredSource(anchor, source(driver, login, pool));
        } catch (Throwable failed) {
            Quietly.close(anchor, failed);
            throw failed;
        }
    }

    private static ConnectionSource source(DriverDataSource driver, Login login, PoolOptions pool) throws SQLException {
        return pool.pooled() ? new HikariSource(driver, login.target(), pool) : new PlainSource(driver, login.target());
    }

    /** A source over the application's own data source. */
    public static ConnectionSource of(DataSource dataSource) {
        return new PlainSource(dataSource, dataSource.getClass().getName());
    }

    /** A source over the application's own data source for two-phase transactions. */
    public static ConnectionSource ofXa(XADataSource dataSource) {
        return new XaSource(dataSource);
    }
}
