package org.alkahest.engine.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.fault.ConnectFaults;
import org.alkahest.sql.error.ConnectionException;

/** A data source as it is: the application's own, or that of a driver without a pool. */
final class PlainSource implements ConnectionSource {
    private final DataSource dataSource;
    private final String target;
    private volatile List<String> setup = List.of();

    PlainSource(DataSource dataSource, String target) {
        this.dataSource = dataSource;
        this.target = target;
    }

    @Override
    public Lease acquire() throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            boolean autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            return connection instanceof Physical physical
                    ? lease(
                            connection,
                            physical.state().driver(),
                            physical.state().statements(),
                            autoCommit)
                    : lease(connection, connection, PreparedStatements.none(connection), autoCommit);
        } catch (Throwable failed) {
            Quietly.close(connection, failed);
            throw failed;
        }
    }

    private Lease lease(Connection connection, Connection driver, PreparedStatements statements, boolean autoCommit)
            throws SQLException {
        Setup.execute(connection, setup);
        return new PlainLease(connection, driver, statements, autoCommit);
    }

    /** Also for connections that have been used before: which ones are new is not known here. */
    @Override
    public void setUpWith(List<String> statements) {
        setup = statements;
    }

    /**
     * @param driver not unwrapped from what another pool may have put around it: what that keeps account of is not known
     * @param autoCommit what the connection is given back with, as it came
     */
    private record PlainLease(Connection jdbc, Connection driver, PreparedStatements statements, boolean autoCommit)
            implements Lease {
        @Override
        public void release() throws SQLException {
            try {
                if (autoCommit) {
                    jdbc.setAutoCommit(true);
                }
            } catch (Throwable failed) {
                Quietly.close(jdbc, failed);
                throw failed;
            }
            jdbc.close();
        }

        @Override
        public void discard() throws SQLException {
            try {
                jdbc.abort(Runnable::run);
            } finally {
                jdbc.close();
            }
        }
    }

    @Override
    public ConnectionException failure(SQLException error, Dialect dialect) {
        return ConnectFaults.translate(error, target, dialect);
    }

    /** A HikariCP pool of the application can be refreshed, others find out by themselves. */
    @Override
    public void refresh() {
        if (dataSource instanceof HikariDataSource pool) {
            HikariSource.refresh(pool);
        }
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public void close() {
        // belongs to whoever made it; one of a driver holds nothing
    }
}
