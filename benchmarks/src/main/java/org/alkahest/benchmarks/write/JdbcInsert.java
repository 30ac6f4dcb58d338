package org.alkahest.benchmarks.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.testdb.Product;

/** Plain JDBC, with statements that are prepared once. */
abstract class JdbcInsert implements Insert {
    static final String INSERT = "insert into entry (amount, label, noted_at) values (?, ?, ?)";

    final Connection connection;
    private final boolean timestampAsText;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    JdbcInsert(EntryDatabase database) throws SQLException {
        this.connection = database.connect();
        this.timestampAsText = database.product() == Product.SQLITE;
    }

    /** A statement, prepared when it is first asked for. */
    final PreparedStatement statement(String sql, String... generatedColumns) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = generatedColumns.length == 0
                    ? connection.prepareStatement(sql)
                    : connection.prepareStatement(sql, generatedColumns);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** Binds a row to three parameters. */
    final void bind(PreparedStatement statement, int first, Entry entry) throws SQLException {
        statement.setInt(first, entry.amount());
        statement.setString(first + 1, entry.label());
        if (timestampAsText) {
            statement.setString(first + 2, entry.notedAt().toString());
        } else {
            statement.setObject(first + 2, entry.notedAt());
        }
    }

    /** Reads keys into an array from an index on, and gives the next index. */
    static int read(ResultSet rows, long[] keys, int from) throws SQLException {
        int next = from;
        try (rows) {
            while (rows.next()) {
                keys[next++] = rows.getLong(1);
            }
        }
        return next;
    }

    static String rows(int count, String row) {
        return row + (", " + row).repeat(count - 1);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A statement for each row. */
    static final class RowAtATime extends JdbcInsert {
        private final boolean returning;

        RowAtATime(EntryDatabase database) throws SQLException {
            super(database);
            returning = database.product() != Product.H2 && database.product() != Product.MYSQL;
        }

        @Override
        public long[] insert(List<Entry> entries) throws SQLException {
            long[] keys = new long[entries.size()];
            PreparedStatement statement = returning ? statement(INSERT + " returning id") : statement(INSERT, "id");
            for (int i = 0; i < keys.length; i++) {
                bind(statement, 1, entries.get(i));
                if (returning) {
                    read(statement.executeQuery(), keys, i);
                } else {
                    statement.executeUpdate();
                    read(statement.getGeneratedKeys(), keys, i);
                }
            }
            return keys;
        }
    }

    /** Batches of a thousand rows, with generated keys. */
    static final class Batch extends JdbcInsert {
        Batch(EntryDatabase database) throws SQLException {
            super(database);
        }

        @Override
        public long[] insert(List<Entry> entries) throws SQLException {
            long[] keys = new long[entries.size()];
            PreparedStatement statement = statement(INSERT, "id");
            int read = 0;
            for (int i = 0; i < keys.length; i++) {
                bind(statement, 1, entries.get(i));
                statement.addBatch();
                if ((i + 1) % 1000 == 0 || i + 1 == keys.length) {
                    statement.executeBatch();
                    read = read(statement.getGeneratedKeys(), keys, read);
                }
            }
            return keys;
        }
    }
}
