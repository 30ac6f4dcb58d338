package org.alkahest.quickstart.question;

import static org.alkahest.quickstart.table.World.CLOCK_CHANGES;
import static org.alkahest.quickstart.table.World.ZONES;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.min;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.parameter;

import java.time.Instant;
import org.alkahest.sql.Select;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TemporalExpr;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;

/** Questions about time zones. */
public final class Clocks {

    public record Side(String side, long zones, int westernmost, int easternmost) {}

    /** Zones by where they lie; the CASE is named in a subquery, so that it can be grouped by. */
    public static final Select<Side> SIDES = sides();

    private static Select<Side> sides() {
        TextExpr side = when(ZONES.standardOffset.remainder(1800).ne(0), "odd minutes", Types.TEXT)
                .when(ZONES.standardOffset.lt(0), "west of Greenwich")
                .when(ZONES.standardOffset.gt(0), "east of Greenwich")
                .otherwise("as Greenwich")
                .as("side");
        Subquery zone = select(side, ZONES.standardOffset).as("zone");
        var offset = zone.column(ZONES.standardOffset);
        return select(zone.column(side), count(), min(offset), max(offset))
                .to(Side::new)
                .from(zone)
                .groupBy(zone.column(side))
                .orderBy(count().desc());
    }

    public record Restless(String zone, long changes) {}

    /** The first point in time that {@link #MOST_CHANGES} and {@link #UNTOUCHED} look at. */
    public static final TemporalExpr<Instant> SINCE = parameter("since", Types.TIMESTAMP_WITH_TIME_ZONE);

    /** Where clocks were changed most often since some time. */
    public static final Select<Restless> MOST_CHANGES = select(CLOCK_CHANGES.zone, count())
            .to(Restless::new)
            .where(CLOCK_CHANGES.at.ge(SINCE))
            .groupBy(CLOCK_CHANGES.zone)
            .orderBy(count().desc(), CLOCK_CHANGES.zone.asc())
            .limit(10);

    public record AreaCount(String area, long zones) {}

    /** In which parts of the world zones have left their clocks alone since some time. */
    public static final Select<AreaCount> UNTOUCHED = select(coalesce(ZONES.area, "(none)"), count())
            .to(AreaCount::new)
            .from(ZONES)
            .where(not(exists(
                    select(CLOCK_CHANGES.zone).where(CLOCK_CHANGES.zone.eq(ZONES.id), CLOCK_CHANGES.at.ge(SINCE)))))
            .groupBy(ZONES.area)
            .orderBy(count().desc(), ZONES.area.asc());

    private Clocks() {}
}
