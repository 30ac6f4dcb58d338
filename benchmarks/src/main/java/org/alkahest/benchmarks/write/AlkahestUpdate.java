package org.alkahest.benchmarks.write;

import static org.alkahest.benchmarks.write.EntryTable.ENTRIES;
import static org.alkahest.sql.Insert.from;

import java.util.List;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.Sql;

/** Our engine. */
final class AlkahestUpdate implements Update {
    private final Engine engine;
    private final Connection connection;

    AlkahestUpdate(EntryDatabase database, EngineOptions options) {
        this.engine = database.engine(options);
        this.connection = engine.connect();
    }

    @Override
    public void update(List<Change> changes) {
        long changed = connection
                .execute(Sql.update(ENTRIES)
                        .values(
                                changes,
                                from(ENTRIES.id, Change::id),
                                from(ENTRIES.amount, Change::amount),
                                from(ENTRIES.label, Change::label)))
                .rows();
        if (changed != changes.size()) {
            throw new IllegalStateException(changed + " rows were changed instead of " + changes.size());
        }
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
}
