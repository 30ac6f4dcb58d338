package org.alkahest.sql;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Dates and times that are made, and what {@link TemporalExpr} does with them. */
public final class TimeFunctions {
    private static final Set<TypeKind> DATED =
            Set.of(TypeKind.DATE, TypeKind.TIMESTAMP, TypeKind.TIMESTAMP_WITH_TIME_ZONE);
    private static final Set<TypeKind> CLOCKED =
            Set.of(TypeKind.TIME, TypeKind.TIMESTAMP, TypeKind.TIMESTAMP_WITH_TIME_ZONE);
    private static final Set<TypeKind> MOMENTS = Set.of(TypeKind.TIMESTAMP, TypeKind.TIMESTAMP_WITH_TIME_ZONE);
    private static final Set<TypeKind> CALENDAR = Set.of(TypeKind.DATE, TypeKind.TIMESTAMP);

    private TimeFunctions() {}

    /** The time of day in the zone of the session, as the database sees it. */
    public static TemporalExpr<LocalTime> localTime() {
        return Calls.of("localtime", Types.TIME);
    }

    /** Date and time of day in the zone of the session, as the database sees it. */
    public static TemporalExpr<LocalDateTime> localTimestamp() {
        return Calls.of("localtimestamp", Types.TIMESTAMP);
    }

    /** The date of a year, month and day. Of numbers that make no date: an error or something else, as the database has it. */
    public static TemporalExpr<LocalDate> date(NumExpr<Integer> year, NumExpr<Integer> month, NumExpr<Integer> day) {
        return Calls.of("make_date", Types.DATE, year, month, day);
    }

    // ------------------------------------------------------------------------------------------------ operations

    static NumExpr<Integer> extracted(TemporalExpr<?> time, DatePart part) {
        need(
                part.isOfTime() ? CLOCKED : DATED,
                time,
                part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        SqlType<Integer> type = Types.INTEGER.type();
        return Types.INTEGER.of(new Cast(Calls.call(part.function(), type, List.of(local(time))), type));
    }

    static NumExpr<Long> epochSecond(TemporalExpr<?> time) {
        need(DATED, time, "epoch second");
        SqlType<Long> type = Types.BIGINT.type();
        return Types.BIGINT.of(new Cast(Calls.call("extract_epoch", type, List.of(local(time))), type));
    }

    static <T> TemporalExpr<T> truncated(TemporalExpr<T> time, DateUnit unit) {
        need(
                unit.isOfTime() ? MOMENTS : DATED,
                time,
                "beginning of the " + unit.name().toLowerCase(Locale.ROOT));
        Expression cut = Calls.call(unit.function(), time.type(), List.of(local(time)));
        return time.family()
                .of(isInstant(time) ? Calls.call("from_utc", time.type(), List.of(cut)) : new Cast(cut, time.type()));
    }

    static <T> TemporalExpr<T> moved(TemporalExpr<T> time, Duration duration) {
        need(MOMENTS, time, "sum with a duration");
        long micros = duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1000;
        Expression moved = Calls.call(
                "add_microseconds", time.type(), List.of(time.node(), Arguments.value(Types.BIGINT.type(), micros)));
        return time.family().of(new Cast(moved, time.type()));
    }

    @SuppressWarnings("JavaPeriodGetDays") // the months are added before
    static <T> TemporalExpr<T> moved(TemporalExpr<T> time, Period period) {
        need(CALENDAR, time, "sum with a period");
        Expression months = Calls.call(
                "add_months", time.type(), List.of(time.node(), integer(Math.toIntExact(period.toTotalMonths()))));
        Expression days = Calls.call("add_days", time.type(), List.of(months, integer(period.getDays())));
        return time.family().of(new Cast(days, time.type()));
    }

    private static Expression integer(int number) {
        return Arguments.value(Types.INTEGER.type(), number);
    }

    static NumExpr<Integer> daysBetween(TemporalExpr<?> start, Expr<?> end) {
        need(Set.of(TypeKind.DATE), start, "difference in days");
        return Calls.of("days_between", Types.INTEGER, start, end);
    }

    static NumExpr<Long> microsecondsBetween(TemporalExpr<?> start, Expr<?> end) {
        need(MOMENTS, start, "difference in microseconds");
        return Calls.of("microseconds_between", Types.BIGINT, start, end);
    }

    /** A point in time as the date and time that it is in UTC. */
    private static Expression local(TemporalExpr<?> time) {
        return isInstant(time) ? Calls.call("at_utc", Types.TIMESTAMP.type(), List.of(time.node())) : time.node();
    }

    private static boolean isInstant(Expr<?> time) {
        return Calls.kind(time.type()) == TypeKind.TIMESTAMP_WITH_TIME_ZONE;
    }

    private static void need(Set<TypeKind> kinds, Expr<?> time, String operation) {
        TypeKind kind = Calls.kind(time.type());
        if (kind == null || !kinds.contains(kind)) {
            throw Calls.misfit(
                    operation,
                    time.type(),
                    "It has a meaning for " + described(kinds) + " only.",
                    "Cast the value to one of them first.");
        }
    }

    private static String described(Set<TypeKind> kinds) {
        return String.join(", ", kinds.stream().sorted().map(TypeKind::describe).toList());
    }
}
