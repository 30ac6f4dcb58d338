package org.alkahest.sql;

import java.util.Locale;

/** A number that a date or a time has, to be asked for with {@link TemporalExpr#extract}. */
public enum DatePart {
    YEAR,
    /** 1 to 4. */
    QUARTER,
    /** 1 to 12. */
    MONTH,
    /** The week of ISO 8601, 1 to 53; it may belong to the year before or after. */
    WEEK,
    /** Of the month, 1 to 31. */
    DAY,
    /** Of ISO 8601: Monday is 1 and Sunday is 7. */
    DAY_OF_WEEK,
    /** 1 to 366. */
    DAY_OF_YEAR,
    HOUR,
    MINUTE,
    /** Without its fraction, 0 to 59. */
    SECOND;

    boolean isOfTime() {
        return compareTo(HOUR) >= 0;
    }

    String function() {
        return "extract_" + name().toLowerCase(Locale.ROOT);
    }
}
