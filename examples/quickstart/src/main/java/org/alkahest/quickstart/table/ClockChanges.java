package org.alkahest.quickstart.table;

import java.time.Instant;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Each time that the clocks of a zone were changed, or are known to be in the years to come. */
public final class ClockChanges extends TypedTable<ClockChanges> {
    public final TextColumn zone = varchar("zone_id", 40).primaryKey().references(() -> World.ZONES.id);
    public final TemporalColumn<Instant> at = timestamptz("changed_at").primaryKey();

    /** Seconds ahead of UTC, until then. */
    public final NumColumn<Integer> offsetBefore = integer("offset_before");

    /** Seconds ahead of UTC, from then on. */
    public final NumColumn<Integer> offsetAfter = integer("offset_after");

    ClockChanges(TableHome home) {
        super(home, "qs_clock_change", ClockChanges::new);
    }
}
