package org.alkahest.benchmarks.write;

import static org.alkahest.benchmarks.write.EntryTable.ENTRIES;
import static org.alkahest.sql.Insert.from;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.orm.Mappings;
import org.alkahest.orm.Session;
import org.alkahest.orm.Sessions;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.Sql;

/** Our engine, which puts the keys in the order of the rows. */
abstract class AlkahestInsert implements Insert {
    final Engine engine;
    final Connection connection;

    AlkahestInsert(EntryDatabase database, EngineOptions options) {
        this.engine = database.engine(options);
        this.connection = engine.connect();
    }

    /** An INSERT that gives back the keys. */
    static RowBatch<Long> batch(Iterable<Entry> entries) {
        return Sql.insert(ENTRIES)
                .values(
                        entries,
                        from(ENTRIES.amount, Entry::amount),
                        from(ENTRIES.label, Entry::label),
                        from(ENTRIES.notedAt, Entry::notedAt))
                .returning(ENTRIES.id)
                .inParameterOrder();
    }

    @Override
    public void commit() {
        connection.commit();
    }

    @Override
    public void rollback() {
        connection.rollback();
    }

    @Override
    public void close() {
        connection.close();
        engine.close();
    }

    /** A statement. */
    static final class OfRows extends AlkahestInsert {
        OfRows(EntryDatabase database, EngineOptions options) {
            super(database, options);
        }

        @Override
        public long[] insert(List<Entry> entries) {
            long[] keys = new long[entries.size()];
            int next = 0;
            for (long key : connection.execute(batch(entries))) {
                keys[next++] = key;
            }
            return keys;
        }
    }

    /** Objects that a session flushes. */
    static final class OfObjects extends AlkahestInsert {
        private static final Mappings MAPPINGS = Mappings.of(MethodHandles.lookup(), EntryObject.class);

        private final Sessions sessions = Sessions.of(engine, MAPPINGS);

        OfObjects(EntryDatabase database, EngineOptions options) {
            super(database, options);
        }

        @Override
        public long[] insert(List<Entry> entries) {
            List<EntryObject> objects = new ArrayList<>(entries.size());
            entries.forEach(entry -> objects.add(new EntryObject(entry)));
            try (Session session = sessions.open(connection)) {
                session.addAll(objects);
                session.flush();
            }
            return objects.stream()
                    .mapToLong(object -> Objects.requireNonNull(object.id))
                    .toArray();
        }
    }
}
