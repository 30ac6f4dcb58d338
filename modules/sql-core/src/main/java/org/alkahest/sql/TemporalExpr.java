package org.alkahest.sql;

import java.time.Duration;
import java.time.Period;

/**
 * An expression whose value is a date, a time or a point in time. What belongs to a date or a time of day is, of a point in
 * time, that in UTC. Operations that a type has no meaning for, such as the hour of a date, are refused with ALK-1001 when
 * the statement is built.
 */
public interface TemporalExpr<T> extends Ordered<T, TemporalExpr<T>> {

    @Override
    default Family<T, TemporalExpr<T>> family() {
        return new TemporalType<>(type());
    }

    /** A number of the date or the time. */
    default NumExpr<Integer> extract(DatePart part) {
        return TimeFunctions.extracted(this, part);
    }

    /** Whole seconds since 1970-01-01T00:00, rounded down; of a date, at its midnight. */
    default NumExpr<Long> epochSecond() {
        return TimeFunctions.epochSecond(this);
    }

    /** The beginning of the unit in which it lies: the first of the month, the full hour. Not for times of day. */
    default TemporalExpr<T> truncatedTo(DateUnit unit) {
        return TimeFunctions.truncated(this, unit);
    }

    /** Later by a length of time, to the microsecond; for timestamps and points in time. */
    default TemporalExpr<T> plus(Duration duration) {
        return TimeFunctions.moved(this, duration);
    }

    /** Earlier by a length of time, to the microsecond; for timestamps and points in time. */
    default TemporalExpr<T> minus(Duration duration) {
        return TimeFunctions.moved(this, duration.negated());
    }

    /**
     * Later by months and then days, as in {@link java.time.LocalDate#plus(java.time.temporal.TemporalAmount)}: a day that
     * the month does not have becomes its last day. For dates and timestamps.
     */
    default TemporalExpr<T> plus(Period period) {
        return TimeFunctions.moved(this, period);
    }

    /** Earlier by months and then days; for dates and timestamps. */
    default TemporalExpr<T> minus(Period period) {
        return TimeFunctions.moved(this, period.negated());
    }

    /** The days from this date to another; negative if the other is earlier. For dates. */
    default NumExpr<Integer> daysUntil(Expr<T> end) {
        return TimeFunctions.daysBetween(this, end);
    }

    /** The microseconds from this time to another; negative if the other is earlier. For timestamps and points in time. */
    default NumExpr<Long> microsecondsUntil(Expr<T> end) {
        return TimeFunctions.microsecondsBetween(this, end);
    }
}
