package org.alkahest.engine;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.alkahest.dialect.DatabaseLifetime;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.dialect.Dialects;
import org.alkahest.engine.fault.ConnectFaults;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.pool.ConnectionSource;
import org.alkahest.engine.pool.ConnectionSources;
import org.alkahest.engine.pool.Lease;
import org.alkahest.engine.pool.Login;
import org.alkahest.engine.trace.PoolTracer;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes engines: finds the dialect by the URL, or by what the database calls itself where the URL says nothing (a data
 * source, the URL of a driver that wraps another one), and makes it for the version of the database.
 */
final class EngineFactory {
    private EngineFactory() {}

    static Engine create(Login login, EngineOptions options) {
        Dialects dialects = Dialects.installed();
        DialectProvider provider = options.dialect();
        ConfigurationException unknown = null;
        if (provider == null) {
            try {
                provider = dialects.forUrl(login.url());
            } catch (ConfigurationException none) {
                unknown = none;
                if (none.code() != ErrorCode.NO_DIALECT) {
                    throw none;
                }
            }
        }
        var tracer = new PoolTracer(options.listeners());
        try {
            DatabaseLifetime lifetime =
                    provider == null ? DatabaseLifetime.INDEPENDENT : provider.lifetime(login.url());
            ConnectionSource source =
                    ConnectionSources.of(login, lifetime, options.pool(), properties(provider, login, options), tracer);
            return engine(source, provider, dialects, tracer, options);
        } catch (ConfigurationException noDriver) {
            throw unknown != null && noDriver.code() == ErrorCode.NO_DRIVER ? unknown : noDriver;
        } catch (SQLException error) {
            throw ConnectFaults.translate(error, login.target(), assumed(provider));
        }
    }

    /** What the dialect wants of the driver, below what the application and its URL say. */
    private static Map<String, String> properties(
            @Nullable DialectProvider provider, Login login, EngineOptions options) {
        if (provider == null) {
            return options.driverProperties();
        }
        Map<String, String> properties = new TreeMap<>(provider.driverProperties());
        properties.keySet().removeIf(login::mentions);
        properties.putAll(options.driverProperties());
        return properties;
    }

    private static @Nullable Dialect assumed(@Nullable DialectProvider provider) {
        return provider == null ? null : provider.dialect(provider.assumedVersion());
    }

    static Engine of(DataSource dataSource, EngineOptions options) {
        return of(ConnectionSources.of(dataSource), options);
    }

    static Engine ofXa(XADataSource dataSource, EngineOptions options) {
        return of(ConnectionSources.ofXa(dataSource), options);
    }

    private static Engine of(ConnectionSource source, EngineOptions options) {
        DialectProvider provider = options.dialect();
        try {
            return engine(source, provider, Dialects.installed(), new PoolTracer(options.listeners()), options);
        } catch (SQLException error) {
            throw ConnectFaults.translate(error, source.target(), assumed(provider));
        }
    }

    private static Engine engine(
            ConnectionSource source,
            @Nullable DialectProvider known,
            Dialects dialects,
            PoolTracer tracer,
            EngineOptions options)
            throws SQLException {
        try {
            DatabaseVersion version = version(source);
            DialectProvider provider = known == null ? dialects.forProduct(version.product()) : known;
            Dialect dialect = provider.dialect(version);
            source.setUpWith(dialect.connectionSetup());
            var core = new EngineCore(source, dialect, tracer, options);
            return new Engine(core, options.execution(), options.transaction());
        } catch (SQLException | AlkahestException failed) {
            source.close();
            throw failed;
        }
    }

    private static DatabaseVersion version(ConnectionSource source) throws SQLException {
        Lease lease = source.acquire();
        DatabaseVersion version;
        try {
            DatabaseMetaData database = lease.jdbc().getMetaData();
            version = DatabaseVersion.of(
                    database.getDatabaseProductName(),
                    database.getDatabaseMajorVersion(),
                    database.getDatabaseMinorVersion());
            lease.jdbc().rollback();
        } catch (SQLException failed) {
            lease.discard();
            throw failed;
        }
        lease.release();
        return version;
    }
}
