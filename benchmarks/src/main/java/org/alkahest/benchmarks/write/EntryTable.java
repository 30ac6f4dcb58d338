package org.alkahest.benchmarks.write;

import java.time.LocalDateTime;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** The table of entries in our words. */
final class EntryTable extends TypedTable<EntryTable> {
    static final MetaData HOME = new MetaData();
    static final EntryTable ENTRIES = new EntryTable(HOME);

    final NumColumn<Long> id = bigint("id").identity().primaryKey();
    final NumColumn<Integer> amount = integer("amount");
    final TextColumn label = varchar("label", 40);
    final TemporalColumn<LocalDateTime> notedAt = timestamp("noted_at");

    private EntryTable(TableHome home) {
        super(home, "entry", EntryTable::new);
    }
}
