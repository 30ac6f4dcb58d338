package org.alkahest.engine.pool;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.alkahest.engine.trace.PoolTracer;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.jspecify.annotations.Nullable;

/** Makes physical connections with the driver of a URL, and tells of each. */
final class DriverDataSource implements DataSource {
    private final String url;
    private final Properties properties = new Properties();
    private final Driver driver;
    private final int keptStatements;
    private final PoolTracer tracer;
    private volatile int loginTimeout;

    /** @throws ConfigurationException ALK-3004 if no driver takes the URL */
    DriverDataSource(Login login, Map<String, String> driverProperties, int keptStatements, PoolTracer tracer) {
        this.url = login.url();
        driverProperties.forEach(properties::setProperty);
        if (login.user() != null) {
            properties.setProperty("user", login.user());
        }
        if (login.password() != null) {
            properties.setProperty("password", login.password());
        }
        this.keptStatements = keptStatements;
        this.tracer = tracer;
        this.driver = driver(login);
    }

    private static Driver driver(Login login) {
        try {
            return DriverManager.getDriver(login.url());
        } catch (SQLException noneSuitable) {
            throw new ConfigurationException(
                    ErrorCode.NO_DRIVER,
                    ErrorText.of(
                            "No JDBC driver takes the URL " + login.target() + ".",
                            "Alkahest brings no drivers; none of the registered ones knows this kind of URL.",
                            DriverHints.fix(login.url())),
                    noneSuitable);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not take the URL any more", "08001");
        }
        try {
            tracer.connected(connection);
        } catch (Throwable refused) {
            Quietly.close(connection, refused);
            throw refused;
        }
        return Physical.of(connection, keptStatements);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is that of the engine");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // drivers log by themselves
    }

    /** Noted only: to drivers it is a matter of their own properties. The pool waits as long for its threads to end. */
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
