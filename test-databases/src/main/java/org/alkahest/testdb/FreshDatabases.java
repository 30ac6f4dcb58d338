package org.alkahest.testdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** How a product makes an empty database and drops it again: one way per product. */
@FunctionalInterface
interface FreshDatabases {

    /** The error of MySQL and MariaDB when a session to kill has ended by itself. */
    int NO_SUCH_THREAD = 1094;

    /** Creates an empty database beside the one at the address. */
    TestDatabase create(ServerAddress server) throws SQLException;

    /** Returns the way of a product. */
    static FreshDatabases of(Product product) {
        return switch (product) {
            case H2 -> FreshDatabases::inMemory;
            case SQLITE -> FreshDatabases::inFile;
            case POSTGRESQL -> FreshDatabases::postgresql;
            case MARIADB, MYSQL -> server -> mysqlFamily(product, server);
        };
    }

    private static TestDatabase inMemory(ServerAddress server) {
        String name = Names.next();
        ServerAddress address = new ServerAddress("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
        return new TestDatabase(Product.H2, name, address, () -> execute(address, "SHUTDOWN"));
    }

    private static TestDatabase inFile(ServerAddress server) {
        String name = Names.next();
        try {
            Path directory = Files.createTempDirectory(name);
            ServerAddress address = new ServerAddress("jdbc:sqlite:" + directory.resolve("test.db"), "", "");
            return new TestDatabase(Product.SQLITE, name, address, () -> delete(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a directory for a SQLite database", e);
        }
    }

    private static TestDatabase postgresql(ServerAddress server) throws SQLException {
        String name = Names.next();
        if (mayCreateDatabases(server)) {
            execute(server, "CREATE DATABASE " + name);
            return new TestDatabase(
                    Product.POSTGRESQL,
                    name,
                    server.withDatabase(name),
                    () -> execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
        }
        execute(server, "CREATE SCHEMA " + name);
        return new TestDatabase(
                Product.POSTGRESQL,
                name,
                server.withOption("currentSchema", name),
                () -> execute(server, "DROP SCHEMA IF EXISTS " + name + " CASCADE"));
    }

    private static boolean mayCreateDatabases(ServerAddress server) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private static TestDatabase mysqlFamily(Product product, ServerAddress server) throws SQLException {
        String name = Names.next();
        execute(server, "CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new TestDatabase(product, name, server.withDatabase(name), () -> dropWithItsSessions(server, name));
    }

    /** A session with an open transaction would make DROP DATABASE wait for it. */
    private static void dropWithItsSessions(ServerAddress server, String name) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            List<Long> sessions = new ArrayList<>();
            try (ResultSet result =
                    statement.executeQuery("SELECT id FROM information_schema.processlist WHERE db = '" + name + "'")) {
                while (result.next()) {
                    sessions.add(result.getLong(1));
                }
            }
            for (long session : sessions) {
                kill(statement, session);
            }
            statement.execute("DROP DATABASE IF EXISTS " + name);
        }
    }

    private static void kill(Statement statement, long session) throws SQLException {
        try {
            statement.execute("KILL " + session);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_THREAD) {
                throw e;
            }
        }
    }

    private static void execute(ServerAddress server, String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the SQLite database in " + directory, e);
        }
    }

    /** Names that are unique among the processes that share a server. */
    final class Names {

        private static final String PREFIX =
                "t" + ProcessHandle.current().pid() + "_" + Long.toString(System.currentTimeMillis(), 36);
        private static final AtomicInteger COUNT = new AtomicInteger();

        private Names() {}

        static String next() {
            return PREFIX + "_" + COUNT.incrementAndGet();
        }
    }
}
