package org.alkahest.benchmarks.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Plain JDBC. */
abstract class JdbcKeySelect implements KeySelect<AccountSummary> {
    static final String SQL = "select id, name, age, active, created_at from account where id = ?";

    final Connection connection;

    JdbcKeySelect(Connection connection) {
        this.connection = connection;
    }

    static AccountSummary find(PreparedStatement statement, long id) throws SQLException {
        statement.setLong(1, id);
        try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException("no account " + id);
            }
            return new AccountSummary(
                    row.getLong(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getBoolean(4),
                    row.getObject(5, LocalDateTime.class));
        }
    }

    @Override
    public AccountSummary summary(AccountSummary row) {
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    static final class PreparedOnce extends JdbcKeySelect {
        private final PreparedStatement statement;

        PreparedOnce(Connection connection) throws SQLException {
            super(connection);
            statement = connection.prepareStatement(SQL);
        }

        @Override
        public AccountSummary find(long id) throws SQLException {
            return find(statement, id);
        }
    }

    static final class PreparedEachTime extends JdbcKeySelect {
        PreparedEachTime(Connection connection) {
            super(connection);
        }

        @Override
        public AccountSummary find(long id) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(SQL)) {
                return find(statement, id);
            }
        }
    }
}
