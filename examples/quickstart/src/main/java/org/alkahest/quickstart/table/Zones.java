package org.alkahest.quickstart.table;

import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;

/** Time zones by their names in the IANA database. */
public final class Zones extends TypedTable<Zones> {
    public final TextColumn id = varchar("id", 40).primaryKey();

    /** What the name begins with, such as {@code Europe}; NULL for names like {@code CET}. */
    public final TextColumn area = varchar("area", 20).nullable();

    /** Seconds ahead of UTC, summer time aside. */
    public final NumColumn<Integer> standardOffset = integer("standard_offset");

    /** Whether the clocks will be changed every year from now on. */
    public final BoolColumn summerTime = bool("summer_time");

    Zones(TableHome home) {
        super(home, "qs_zone", Zones::new);
    }
}
