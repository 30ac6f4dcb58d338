package org.alkahest.benchmarks.write;

import static org.alkahest.benchmarks.write.EntryTable.ENTRIES;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.PoolOptions;
import org.alkahest.sql.Sql;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/**
 * A fresh database with an empty table: a generated key of type bigint, an int, a text of up to 40 characters, a timestamp.
 * Where there are sequences, there is one for Hibernate's keys.
 *
 * <p>The URL is the same for everybody and asks the drivers for what their manuals recommend to those who write many rows: MariaDB and
 * MySQL prepare statements on the server and keep them, MariaDB sends batches in bulk, PostgreSQL's driver rewrites batches without
 * keys; SQLite has a write-ahead log. H2 works in memory.
 */
final class EntryDatabase implements AutoCloseable {
    static final int SEQUENCE_STEP = 1000;

    private static final Map<Product, String> OPTIONS = Map.of(
            Product.H2,
            "",
            Product.SQLITE,
            "journal_mode=WAL&synchronous=NORMAL",
            Product.POSTGRESQL,
            "reWriteBatchedInserts=true",
            Product.MARIADB,
            "useServerPrepStmts=true&useBulkStmts=true",
            Product.MYSQL,
            "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSqlLimit=65536");

    private final TestDatabase database;
    private final Engine engine;

    private EntryDatabase(TestDatabase database) throws SQLException {
        this.database = database;
        this.engine = engine(EngineOptions.defaults());
        engine.createAll(EntryTable.HOME);
        if (hasSequences()) {
            execute("create sequence entry_seq start with 1 increment by " + SEQUENCE_STEP);
        }
    }

    /** Whether there is such a database here. */
    static boolean isAvailable(Product product) {
        return TestDatabases.find(product).isAvailable();
    }

    static EntryDatabase create(Product product) throws SQLException {
        return new EntryDatabase(TestDatabases.find(product).freshDatabase());
    }

    Product product() {
        return database.product();
    }

    boolean hasSequences() {
        return hasSequences(product());
    }

    static boolean hasSequences(Product product) {
        return product != Product.MYSQL && product != Product.SQLITE;
    }

    String url() {
        String options = OPTIONS.getOrDefault(product(), "");
        String url = database.jdbcUrl();
        return options.isEmpty() ? url : url + (url.indexOf('?') < 0 ? '?' : '&') + options;
    }

    String user() {
        return database.user();
    }

    String password() {
        return database.password();
    }

    /** A connection without auto-commit. */
    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url(), user(), password());
        connection.setAutoCommit(false);
        return connection;
    }

    /** An engine that keeps one connection at hand. */
    Engine engine(EngineOptions options) {
        return Engine.create(
                url(),
                user(),
                password(),
                options.withPool(PoolOptions.defaults().withMaximumSize(1).withMinimumIdle(0)));
    }

    /**
     * What is stored, by key.
     *
     * @param rows how many there must be
     */
    Map<Long, Entry> stored(int rows) {
        Map<Long, Entry> stored = new HashMap<>();
        engine.transaction(connection -> connection
                .execute(Sql.select(ENTRIES.id, ENTRIES.amount, ENTRIES.label, ENTRIES.notedAt))
                .forEach(row -> stored.put(row.v1(), new Entry(row.v2(), row.v3(), row.v4()))));
        if (stored.size() != rows) {
            throw new IllegalStateException(stored.size() + " rows are stored instead of " + rows);
        }
        return stored;
    }

    /** Inserts rows and gives their keys, which rise. */
    long[] fill(List<Entry> entries) throws Exception {
        try (Insert insert = InsertRival.JDBC_ROW_AT_A_TIME.open(this)) {
            long[] keys = insert.insert(entries);
            insert.commit();
            return keys;
        }
    }

    /** Deletes all rows. */
    void clear() throws SQLException {
        execute("delete from entry");
        tidy();
    }

    /** The time that the sessions of now will take. */
    SessionTime sessionTime() throws SQLException {
        try (Connection connection = database.connect()) {
            return new SessionTime(connection, product());
        }
    }

    /** Does away with what rolled back transactions have left, where that piles up. */
    void tidy() throws SQLException {
        if (product() == Product.POSTGRESQL) {
            execute("vacuum entry");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        database.close();
    }
}
