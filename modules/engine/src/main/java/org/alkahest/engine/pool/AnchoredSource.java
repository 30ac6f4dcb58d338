package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.Dialect;
import org.alkahest.sql.error.ConnectionException;

/**
 * A source for a database that lives only while somebody is connected to it: holds on to it with a connection that nobody
 * uses, because pools replace theirs from time to time.
 */
final class AnchoredSource implements ConnectionSource {
    private final Connection anchor;
    private final ConnectionSource source;

    AnchoredSource(Connection anchor, ConnectionSource source) {
        this.anchor = anchor;
        this.source = source;
    }

    @Override
    public Lease acquire() throws SQLException {
        return source.acquire();
    }

    @Override
    public void setUpWith(List<String> statements) {
        source.setUpWith(statements);
    }

    @Override
    public ConnectionException failure(SQLException error, Dialect dialect) {
        return source.failure(error, dialect);
    }

    @Override
    public void refresh() {
        source.refresh();
    }

    @Override
    public String target() {
        return source.target();
    }

    @Override
    public void close() {
        source.close();
        try {
            anchor.close();
        } catch (SQLException gone) {
            // then the database is gone as well, which is what closing was for
        }
    }
}
