package org.alkahest.benchmarks.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.testdb.Product;

/**
 * The processor time of the threads or processes that serve the sessions of a database, as Linux tells it of a server on the same
 * machine. Nothing elsewhere, and nothing for databases in our own process.
 */
final class SessionTime {
    private final List<Counter> counters = new ArrayList<>();

    /** Of one thread; what it has taken stays when it ends. */
    private static final class Counter {
        private final Path file;
        private long nanos;

        Counter(Path file) {
            this.file = file;
        }

        long nanos() throws IOException {
            try {
                String text = Files.readString(file);
                nanos = Long.parseLong(text.substring(0, text.indexOf(' ')));
            } catch (NoSuchFileException ended) {
                // as it was
            }
            return nanos;
        }
    }

    /** Of the sessions that there are now. */
    SessionTime(Connection connection, Product product) throws SQLException {
        String query = query(product);
        if (!query.isEmpty()) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    counters.add(new Counter(Path.of("/proc", row.getString(1), "schedstat")));
                }
            }
        }
    }

    private static String query(Product product) {
        return switch (product) {
            case H2, SQLITE -> "";
            case POSTGRESQL ->
                "select pid from pg_stat_activity where datname = current_database()"
                        + " and backend_type = 'client backend' and pid <> pg_backend_pid()";
            case MARIADB ->
                "select tid from information_schema.processlist where db = database() and id <> connection_id()";
            case MYSQL ->
                "select thread_os_id from performance_schema.threads where processlist_db = database()"
                        + " and processlist_id <> connection_id()";
        };
    }

    /** Nanoseconds so far. */
    long nanos() throws IOException {
        long nanos = 0;
        for (Counter counter : counters) {
            nanos += counter.nanos();
        }
        return nanos;
    }
}
