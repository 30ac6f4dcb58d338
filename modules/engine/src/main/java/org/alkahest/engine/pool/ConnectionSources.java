package org.alkahest.engine.pool;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.engine.trace.PoolTracer;

/** Makes the source that options ask for. */
public final class ConnectionSources {
    private ConnectionSources() {}

    /**
     * A source that connects with the driver of a URL.
     *
     * @throws SQLException if the pool's first connection cannot be made
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3004 if no driver takes the URL
     */
    public static ConnectionSource of(
            Login login, PoolOptions pool, Map<String, String> driverProperties, PoolTracer tracer)
            throws SQLException {
        var driver = new DriverDataSource(login, driverProperties, pool.keptStatements(), tracer);
        return pool.pooled() ? new HikariSource(driver, login.target(), pool) : new PlainSource(driver, login.target());
    }

    /** A source over the application's own data source. */
    public static ConnectionSource of(DataSource dataSource) {
        return new PlainSource(dataSource, dataSource.getClass().getName());
    }
}
