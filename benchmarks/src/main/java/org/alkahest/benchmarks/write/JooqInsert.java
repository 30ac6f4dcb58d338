package org.alkahest.benchmarks.write;

import static org.alkahest.benchmarks.write.JooqEntryTable.ENTRIES;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.alkahest.testdb.Product;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStep3;
import org.jooq.Record;

/**
 * jOOQ: rows of values in pages of a thousand, and the keys that come back, in whatever order. With SQLite it is a row at a
 * time, since more give back one key only.
 */
final class JooqInsert implements Insert {
    private final Connection connection;
    private final DSLContext jooq;
    private final int page;

    JooqInsert(EntryDatabase database) throws SQLException {
        this.connection = database.connect();
        this.jooq = JooqEntryTable.over(connection, database.product());
        this.page = database.product() == Product.SQLITE ? 1 : 1000;
    }

    @Override
    public long[] insert(List<Entry> entries) {
        long[] keys = new long[entries.size()];
        int read = 0;
        for (int from = 0; from < keys.length; from += page) {
            InsertValuesStep3<Record, Integer, String, LocalDateTime> insert =
                    jooq.insertInto(ENTRIES, ENTRIES.amount, ENTRIES.label, ENTRIES.notedAt);
            for (Entry entry : entries.subList(from, Math.min(keys.length, from + page))) {
                insert = insert.values(entry.amount(), entry.label(), entry.notedAt());
            }
            for (long key : insert.returningResult(ENTRIES.id).fetch(ENTRIES.id)) {
                keys[read++] = key;
            }
        }
        return keys;
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
}
