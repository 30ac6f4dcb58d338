package org.alkahest.benchmarks.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Plain JDBC. */
final class JdbcLoad implements Load<Account> {
    private static final String SQL = "select id, name, age, balance, active, created_at from account order by id";

    private final Connection connection;

    JdbcLoad(Connection connection) {
        this.connection = connection;
    }

    @Override
    public List<Account> all() throws SQLException {
        List<Account> accounts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                accounts.add(new Account(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        row.getBoolean(5),
                        row.getObject(6, LocalDateTime.class)));
            }
        }
        return accounts;
    }

    @Override
    public Account account(Account row) {
        return row;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
