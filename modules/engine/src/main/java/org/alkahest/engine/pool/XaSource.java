package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.fault.ConnectFaults;
import org.alkahest.sql.error.ConnectionException;

/** Connections of an XA data source, made for each use: pooling is the data source's own affair. */
final class XaSource implements ConnectionSource {
    private final XADataSource dataSource;
    private final Set<XAConnection> open = ConcurrentHashMap.newKeySet();
    private volatile List<String> setup = List.of();

    XaSource(XADataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Lease acquire() throws SQLException {
        XAConnection physical = dataSource.getXAConnection();
        open.add(physical);
        try {
            Connection connection = physical.getConnection();
            connection.setAutoCommit(false);
            Setup.execute(connection, setup);
            return new XaLease(connection, PreparedStatements.none(connection), physical, open);
        } catch (Throwable failed) {
            try {
                end(physical, open);
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    private static void end(XAConnection physical, Set<XAConnection> open) throws SQLException {
        open.remove(physical);
        physical.close();
    }

    private record XaLease(
            Connection jdbc, PreparedStatements statements, XAConnection physical, Set<XAConnection> open)
            implements Lease {
        @Override
        public Connection driver() {
            return jdbc;
        }

        @Override
        public XAResource xaResource() throws SQLException {
            return physical.getXAResource();
        }

        @Override
        public void release() throws SQLException {
            end(physical, open);
        }

        @Override
        public void discard() throws SQLException {
            end(physical, open);
        }
    }

    @Override
    public void setUpWith(List<String> statements) {
        setup = statements;
    }

    @Override
    public ConnectionException failure(SQLException error, Dialect dialect) {
        return ConnectFaults.translate(error, target(), dialect);
    }

    @Override
    public void refresh() {
        // no connection is kept
    }

    @Override
    public String target() {
        return dataSource.getClass().getName();
    }

    /** Cuts off the connections that are in use; the data source belongs to whoever made it. */
    @Override
    public void close() {
        for (XAConnection physical : open) {
            try {
                end(physical, open);
            } catch (SQLException gone) {
                // then it is closed already
            }
        }
    }
}
