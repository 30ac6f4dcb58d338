package org.alkahest.benchmarks.write;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/** The fastest that is known by hand for each database, in pages; a single row has a statement of its own. */
abstract class BestJdbcInsert extends JdbcInsert {
    private final int page;

    private BestJdbcInsert(EntryDatabase database, int page) throws SQLException {
        super(database);
        this.page = page;
    }

    static Insert of(EntryDatabase database) throws SQLException {
        return switch (database.product()) {
            case POSTGRESQL -> new Arrays3(database);
            case MARIADB -> new Returning(database, INSERT_VALUES, " returning id");
            case H2 -> new Returning(database, "select id from final table (" + INSERT_VALUES, ")");
            case MYSQL -> new FirstKey(database);
            case SQLITE -> new OwnKeys(database);
        };
    }

    private static final String INSERT_VALUES = "insert into entry (amount, label, noted_at) values ";

    @Override
    public final long[] insert(List<Entry> entries) throws SQLException {
        long[] keys = new long[entries.size()];
        for (int from = 0; from < keys.length; from += page) {
            int to = Math.min(keys.length, from + page);
            insert(entries, keys, from, to);
        }
        return keys;
    }

    /** Inserts a page. */
    abstract void insert(List<Entry> entries, long[] keys, int from, int to) throws SQLException;

    final void one(PreparedStatement statement, Entry entry, long[] keys, int index) throws SQLException {
        bind(statement, 1, entry);
        read(statement.executeQuery(), keys, index);
    }

    /** PostgreSQL: arrays, whose rows are inserted in order. Keys rise with them, whatever the order in which they come back. */
    private static final class Arrays3 extends BestJdbcInsert {
        private static final String SQL = "insert into entry (amount, label, noted_at) select amount, label, noted_at"
                + " from unnest(?::integer[], ?::text[], ?::timestamp[])"
                + " with ordinality as page (amount, label, noted_at, k) order by k returning id";

        Arrays3(EntryDatabase database) throws SQLException {
            super(database, 5000);
        }

        @Override
        void insert(List<Entry> entries, long[] keys, int from, int to) throws SQLException {
            if (to - from == 1) {
                one(statement(INSERT + " returning id"), entries.get(from), keys, from);
                return;
            }
            Integer[] amounts = new Integer[to - from];
            String[] labels = new String[to - from];
            String[] times = new String[to - from];
            for (int i = from; i < to; i++) {
                Entry entry = entries.get(i);
                amounts[i - from] = entry.amount();
                labels[i - from] = entry.label();
                times[i - from] = entry.notedAt().toString();
            }
            PreparedStatement statement = statement(SQL);
            statement.setArray(1, connection.createArrayOf("int4", amounts));
            statement.setArray(2, connection.createArrayOf("text", labels));
            statement.setArray(3, connection.createArrayOf("timestamp", times));
            read(statement.executeQuery(), keys, from);
            Arrays.sort(keys, from, to);
        }
    }

    /** MariaDB and H2: a thousand rows of values, and their keys as rows. */
    private static final class Returning extends BestJdbcInsert {
        private final String before;
        private final String after;

        Returning(EntryDatabase database, String before, String after) throws SQLException {
            super(database, 1000);
            this.before = before;
            this.after = after;
        }

        @Override
        void insert(List<Entry> entries, long[] keys, int from, int to) throws SQLException {
            PreparedStatement statement = statement(before + rows(to - from, "(?, ?, ?)") + after);
            int parameter = 1;
            for (int i = from; i < to; i++) {
                bind(statement, parameter, entries.get(i));
                parameter += 3;
            }
            read(statement.executeQuery(), keys, from);
            Arrays.sort(keys, from, to);
        }
    }

    /** MySQL: a thousand rows of values; the keys follow from the first one. */
    private static final class FirstKey extends BestJdbcInsert {
        private final long step;

        FirstKey(EntryDatabase database) throws SQLException {
            super(database, 1000);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select @@auto_increment_increment")) {
                row.next();
                step = row.getLong(1);
            }
        }

        @Override
        void insert(List<Entry> entries, long[] keys, int from, int to) throws SQLException {
            PreparedStatement statement = statement(INSERT_VALUES + rows(to - from, "(?, ?, ?)"), "id");
            int parameter = 1;
            for (int i = from; i < to; i++) {
                bind(statement, parameter, entries.get(i));
                parameter += 3;
            }
            statement.executeUpdate();
            try (ResultSet generated = statement.getGeneratedKeys()) {
                generated.next();
                long first = generated.getLong(1);
                for (int i = from; i < to; i++) {
                    keys[i] = first + (i - from) * step;
                }
            }
        }
    }

    /** SQLite: a hundred rows of values; the keys are the next ones of a table that nobody else can write to at the time. */
    private static final class OwnKeys extends BestJdbcInsert {
        private static final int PAGE = 100;
        private long last;

        OwnKeys(EntryDatabase database) throws SQLException {
            super(database, PAGE);
        }

        @Override
        void insert(List<Entry> entries, long[] keys, int from, int to) throws SQLException {
            if (from == 0) {
                if (to == 1) {
                    one(statement(INSERT + " returning id"), entries.get(0), keys, 0);
                    return;
                }
                statement("update entry set amount = 0 where false").executeUpdate(); // takes the lock
                try (ResultSet row =
                        statement("select coalesce(max(id), 0) from entry").executeQuery()) {
                    row.next();
                    last = row.getLong(1);
                }
            }
            PreparedStatement statement = statement(
                    "insert into entry (amount, label, noted_at, id) values " + rows(to - from, "(?, ?, ?, ?)"));
            int parameter = 1;
            for (int i = from; i < to; i++) {
                keys[i] = ++last;
                bind(statement, parameter, entries.get(i));
                statement.setLong(parameter + 3, keys[i]);
                parameter += 4;
            }
            statement.executeUpdate();
        }
    }
}
