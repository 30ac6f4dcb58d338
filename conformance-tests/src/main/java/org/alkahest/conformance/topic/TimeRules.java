package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.currentTimestamp;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.TimeFunctions.date;
import static org.alkahest.sql.TimeFunctions.localTime;
import static org.alkahest.sql.TimeFunctions.localTimestamp;
import static org.alkahest.sql.Values.value;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.DatePart;
import org.alkahest.sql.DateUnit;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TemporalExpr;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;

/** Parts of dates and times, truncation and arithmetic: all of it is what java.time says. */
final class TimeRules {
    private static final String FORMS = "Look at the forms of functions that the dialect gives to FunctionNames.";

    /** The days around a leap day, the turn of a year, and the epoch; times to the microsecond. */
    private static final List<LocalDateTime> MOMENTS = List.of(
            LocalDateTime.parse("2021-01-03T23:59:59.999999"),
            LocalDateTime.parse("2020-02-29T00:00:00"),
            LocalDateTime.parse("1969-12-31T12:30:15.5"),
            LocalDateTime.parse("2024-12-30T07:08:09.000001"));

    static final Topic TOPIC = Topic.of(
            "time",
            rule("time.extract", "The parts of dates and times are those of java.time.")
                    .advice(FORMS + " Weeks and their days are those of ISO 8601; a point in time is one in UTC.")
                    .needs(Capability.DATE_AND_TIME_FUNCTIONS)
                    .body(TimeRules::extraction),
            rule("time.truncate", "Dates and times are cut to the beginning of a unit.")
                    .advice(FORMS + " Weeks begin on Monday; a point in time is cut in UTC.")
                    .needs(Capability.DATE_TRUNCATION)
                    .body(TimeRules::truncation),
            rule("time.plus", "Periods and durations are added and subtracted as by java.time.")
                    .advice(FORMS + " A day that the month does not have becomes its last one.")
                    .needs(Capability.DATE_AND_TIME_FUNCTIONS)
                    .body(TimeRules::sums),
            rule("time.laws", "Random dates and times are moved and compared as by java.time.")
                    .at(Level.FULL)
                    .advice(FORMS)
                    .needs(Capability.DATE_AND_TIME_FUNCTIONS)
                    .body(TimeRules::laws),
            rule("time.make-date", "A date is made of its year, month and day.")
                    .advice(FORMS)
                    .needs(Capability.DATE_AND_TIME_FUNCTIONS, Capability.MAKE_DATE)
                    .body(TimeRules::making),
            rule("time.cast", "Timestamps are cast to dates and times, and dates to timestamps.")
                    .advice("Look at the renderer of Cast.")
                    .body(TimeRules::casts),
            rule("time.local", "The database tells the time of its session.")
                    .advice("Look at how localtimestamp is written.")
                    .body(TimeRules::local));

    private TimeRules() {}

    /** One row for each moment. */
    static final class Moments extends TypedTable<Moments> {
        final NumColumn<Integer> id = integer("id").primaryKey();
        final TemporalColumn<LocalDate> day = date("day_");
        final TemporalColumn<LocalTime> clock = time("clock");
        final TemporalColumn<LocalDateTime> stamp = timestamp("stamp");
        final TemporalColumn<Instant> instant = timestamptz("instant");

        Moments(TableHome home) {
            super(home, "moments", Moments::new);
        }

        static Moments in(RuleContext db) {
            Moments m = db.create(Moments::new);
            for (int i = 0; i < MOMENTS.size(); i++) {
                LocalDateTime moment = MOMENTS.get(i);
                db.execute(insert(m)
                        .set(m.id, i)
                        .set(m.day, moment.toLocalDate())
                        .set(m.clock, moment.toLocalTime())
                        .set(m.stamp, moment)
                        .set(m.instant, moment.toInstant(ZoneOffset.UTC)));
            }
            return m;
        }
    }

    private static void forEachMoment(BiConsumer<Integer, LocalDateTime> check) {
        for (int i = 0; i < MOMENTS.size(); i++) {
            check.accept(i, MOMENTS.get(i));
        }
    }

    private static int part(LocalDateTime t, DatePart part) {
        return switch (part) {
            case YEAR -> t.getYear();
            case QUARTER -> t.get(IsoFields.QUARTER_OF_YEAR);
            case MONTH -> t.getMonthValue();
            case WEEK -> t.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case DAY -> t.getDayOfMonth();
            case DAY_OF_WEEK -> t.getDayOfWeek().getValue();
            case DAY_OF_YEAR -> t.getDayOfYear();
            case HOUR -> t.getHour();
            case MINUTE -> t.getMinute();
            case SECOND -> t.getSecond();
        };
    }

    private static void extraction(RuleContext db) {
        Moments m = Moments.in(db);
        for (DatePart part : DatePart.values()) {
            boolean ofTime = part.compareTo(DatePart.HOUR) >= 0;
            var rows = db.<Integer>rows(id -> ofTime
                    ? select(m.clock.extract(part), m.stamp.extract(part), m.instant.extract(part))
                            .where(m.id.eq(id))
                    : select(m.day.extract(part), m.stamp.extract(part), m.instant.extract(part))
                            .where(m.id.eq(id)));
            forEachMoment((id, moment) -> {
                int n = part(moment, part);
                rows.gives(id, cells(n, n, n));
            });
        }
        var seconds = db.<Integer>rows(id -> select(m.day.epochSecond(), m.stamp.epochSecond(), m.instant.epochSecond())
                .where(m.id.eq(id)));
        forEachMoment((id, moment) -> {
            long second = moment.toEpochSecond(ZoneOffset.UTC);
            long midnight = moment.toLocalDate().atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            seconds.gives(id, cells(midnight, second, second));
        });
        db.<LocalDate>rows(day -> select(value(day, Types.DATE).extract(DatePart.MONTH))
                        .where(value(day, Types.DATE).extract(DatePart.DAY).eq(31)))
                .gives(LocalDate.of(2020, 5, 31), 5)
                .gives(LocalDate.of(2020, 6, 30));
    }

    private static LocalDateTime cut(LocalDateTime t, DateUnit unit) {
        LocalDate day = t.toLocalDate();
        return switch (unit) {
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            case DAY -> day.atStartOfDay();
            case HOUR -> t.truncatedTo(ChronoUnit.HOURS);
            case MINUTE -> t.truncatedTo(ChronoUnit.MINUTES);
            case SECOND -> t.truncatedTo(ChronoUnit.SECONDS);
        };
    }

    private static void truncation(RuleContext db) {
        Moments m = Moments.in(db);
        for (DateUnit unit : DateUnit.values()) {
            boolean ofTime = unit.compareTo(DateUnit.HOUR) >= 0;
            TemporalExpr<LocalDate> day = ofTime ? m.day : m.day.truncatedTo(unit);
            var rows = db.<Integer>rows(id -> select(day, m.stamp.truncatedTo(unit), m.instant.truncatedTo(unit))
                    .where(m.id.eq(id)));
            forEachMoment((id, moment) -> {
                LocalDateTime cut = cut(moment, unit);
                rows.gives(
                        id,
                        cells(ofTime ? moment.toLocalDate() : cut.toLocalDate(), cut, cut.toInstant(ZoneOffset.UTC)));
            });
            db.<LocalDateTime>rows(t ->
                            select(m.id).where(m.stamp.truncatedTo(unit).eq(t)).orderBy(m.id.asc()))
                    .giving(cut(MOMENTS.get(0), unit), ids -> Expect.that(ids.contains(0), "row 0 is not in " + ids))
                    .giving(cut(MOMENTS.get(2), unit), ids -> Expect.that(ids.contains(2), "row 2 is not in " + ids));
        }
    }

    private static void sums(RuleContext db) {
        Moments m = Moments.in(db);
        for (Period period : List.of(Period.ofMonths(1), Period.of(-1, 0, -1), Period.of(3, 11, 40))) {
            for (int i = 0; i < MOMENTS.size(); i++) {
                LocalDateTime moment = MOMENTS.get(i);
                Expect.equal(
                        moment + " and " + period,
                        List.of(cells(
                                moment.toLocalDate().plus(period),
                                moment.toLocalDate().minus(period),
                                moment.plus(period))),
                        db.all(select(m.day.plus(period), m.day.minus(period), m.stamp.plus(period))
                                .where(m.id.eq(i))));
            }
        }
        db.<Duration>rows(d -> select(m.stamp.plus(d), m.instant.plus(d), m.stamp.minus(d))
                        .where(m.id.eq(0)))
                .gives(
                        Duration.ofNanos(1000),
                        cells(
                                LocalDateTime.parse("2021-01-04T00:00:00"),
                                Instant.parse("2021-01-04T00:00:00Z"),
                                LocalDateTime.parse("2021-01-03T23:59:59.999998")))
                .gives(
                        Duration.ofDays(-20_000).plusMillis(1),
                        cells(
                                MOMENTS.get(0).minusDays(20_000).plusNanos(1_000_000),
                                MOMENTS.get(0)
                                        .minusDays(20_000)
                                        .plusNanos(1_000_000)
                                        .toInstant(ZoneOffset.UTC),
                                MOMENTS.get(0).plusDays(20_000).minusNanos(1_000_000)));
        db.<Period>rows(period -> select(m.id)
                        .where(m.day.plus(period).gt(LocalDate.of(2023, 1, 1)))
                        .orderBy(m.id.asc()))
                .gives(Period.ofYears(2), 0, 3)
                .gives(Period.ofMonths(36), 0, 1, 3)
                .gives(Period.ofDays(0), 3);
        db.<Duration>rows(ago -> select(m.id)
                        .where(m.instant.gt(currentTimestamp().minus(ago)))
                        .orderBy(m.id.asc()))
                .gives(Duration.ZERO)
                .gives(Duration.ofDays(40_000), 0, 1, 2, 3);
    }

    private record Journey(LocalDateTime start, LocalDateTime end, Period period) {}

    private static Arbitrary<LocalDateTime> times() {
        return Combinators.combine(
                        Arbitraries.longs().between(-20_000, 30_000),
                        Arbitraries.longs().between(0, 86_399_999_999L))
                .as((day, micros) -> LocalDate.ofEpochDay(day).atStartOfDay().plus(micros, ChronoUnit.MICROS));
    }

    private static void laws(RuleContext db) {
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.integers().between(-400, 400),
                        Arbitraries.integers().between(-400, 400))
                .as((months, days) -> Period.of(0, months, days));
        db.forAll(Combinators.combine(times(), times(), periods).as(Journey::new), 60, journey -> {
            LocalDate day = journey.start().toLocalDate();
            LocalDate last = journey.end().toLocalDate();
            var start = value(journey.start(), Types.TIMESTAMP);
            var startDay = value(day, Types.DATE);
            Duration length = Duration.between(journey.start(), journey.end());
            Expect.equal(
                    "the journey",
                    List.of(cells(
                            journey.end(),
                            ChronoUnit.MICROS.between(journey.start(), journey.end()),
                            (int) ChronoUnit.DAYS.between(day, last),
                            day.plus(journey.period()),
                            journey.start().plus(journey.period()),
                            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                            ChronoUnit.MICROS.between(journey.start(), journey.end()))),
                    db.all(select(
                            start.plus(length),
                            start.microsecondsUntil(value(journey.end(), Types.TIMESTAMP)),
                            startDay.daysUntil(value(last, Types.DATE)),
                            startDay.plus(journey.period()),
                            start.plus(journey.period()),
                            startDay.extract(DatePart.WEEK),
                            value(journey.start().toInstant(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIME_ZONE)
                                    .microsecondsUntil(value(
                                            journey.end().toInstant(ZoneOffset.UTC),
                                            Types.TIMESTAMP_WITH_TIME_ZONE)))));
        });
    }

    private static void making(RuleContext db) {
        db.<Integer>rows(year -> select(date(value(year), value(2), value(28)).plus(Period.ofDays(1))))
                .gives(2024, LocalDate.of(2024, 2, 29))
                .gives(2023, LocalDate.of(2023, 3, 1));
    }

    private static void casts(RuleContext db) {
        Moments m = Moments.in(db);
        var rows = db.<Integer>rows(
                id -> select(cast(m.stamp, Types.DATE), cast(m.stamp, Types.TIME), cast(m.day, Types.TIMESTAMP))
                        .where(m.id.eq(id)));
        forEachMoment((id, moment) -> rows.gives(
                id,
                cells(
                        moment.toLocalDate(),
                        moment.toLocalTime(),
                        moment.toLocalDate().atStartOfDay())));
        db.<LocalDate>rows(day -> select(m.id).where(cast(m.stamp, Types.DATE).eq(day)))
                .gives(LocalDate.of(2021, 1, 3), 0)
                .gives(LocalDate.of(2021, 1, 4));
    }

    /** The zone of the session is not known here, but no zone is further away than a day. */
    private static void local(RuleContext db) {
        LocalDateTime stamp = db.all(select(localTimestamp())).get(0);
        LocalTime clock = db.all(select(localTime())).get(0);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        Expect.that(
                Duration.between(stamp, now).abs().compareTo(Duration.ofDays(1)) < 0,
                "localtimestamp is " + stamp + ", and now it is " + now + " in UTC");
        long apart = Math.floorMod(Duration.between(stamp.toLocalTime(), clock).toMinutes(), 24L * 60);
        Expect.that(apart <= 10 || apart >= 24 * 60 - 10, "localtime is " + clock + ", and localtimestamp is " + stamp);
    }
}
