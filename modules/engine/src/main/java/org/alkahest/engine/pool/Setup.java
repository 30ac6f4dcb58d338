package org.alkahest.engine.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What a dialect wants to be executed on each new connection. */
final class Setup {
    private Setup() {}

    /** Executes outside of transactions, where some settings would have no effect. Leaves auto-commit off. */
    static void execute(Connection connection, List<String> statements) throws SQLException {
        if (!statements.isEmpty()) {
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
            connection.setAutoCommit(false);
        }
    }
}
