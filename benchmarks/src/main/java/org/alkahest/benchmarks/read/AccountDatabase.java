package org.alkahest.benchmarks.read;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One table of 100,000 accounts in an H2 database in memory. Keys run from 1 without gaps; names differ, the other columns
 * repeat after some hundred rows; nothing is null. One database serves all benchmarks of a JVM, and none of them changes it.
 */
final class AccountDatabase {
    static final int ROWS = 100_000;
    static final String URL = "jdbc:h2:mem:accounts;DB_CLOSE_DELAY=-1";

    private static final String CREATE = """
            create table account (id bigint primary key, name varchar(40) not null, age integer not null,
                balance decimal(10, 2) not null, active boolean not null, created_at timestamp(6) not null)""";

    private static final String FILL = """
            insert into account select x, 'account ' || x, 18 + mod(x, 70), mod(x * 37, 100000) + 0.25, mod(x, 3) = 0,
                timestamp '2026-01-01 00:00:00' + mod(x, 1000) * interval '1' minute
            from system_range(1, %d)""".formatted(ROWS);

    private static boolean filled;

    private AccountDatabase() {}

    /** A connection without auto-commit to the filled database. */
    static synchronized Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(URL);
        if (!filled) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(CREATE);
                statement.execute(FILL);
            }
            filled = true;
        }
        connection.setAutoCommit(false);
        return connection;
    }
}
