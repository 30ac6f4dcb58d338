package org.alkahest.sql;

import java.util.Locale;

/** What dates and times are cut to with {@link TemporalExpr#truncatedTo}. */
public enum DateUnit {
    YEAR,
    QUARTER,
    MONTH,
    /** The week of ISO 8601, which begins on Monday. */
    WEEK,
    DAY,
    HOUR,
    MINUTE,
    SECOND;

    boolean isOfTime() {
        return compareTo(HOUR) >= 0;
    }

    String function() {
        return "trunc_" + name().toLowerCase(Locale.ROOT);
    }
}
