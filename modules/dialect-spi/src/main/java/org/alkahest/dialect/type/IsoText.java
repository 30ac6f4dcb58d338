package org.alkahest.dialect.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Dates and times as text of a fixed width, to the microsecond, so that texts compare as the times they stand for; and the
 * way back, which is generous. For years 1 to 9999.
 */
public final class IsoText {
    private static final int SECONDS = "12:34:56".length();
    private static final int DATE = "2020-01-31".length();

    private IsoText() {}

    /** For example {@code 12:34:56.123456}. */
    public static String time(LocalTime value) {
        var text = new StringBuilder(15);
        appendTime(value, text);
        return text.toString();
    }

    /** For example {@code 2020-01-31 12:34:56.123456}. */
    public static String timestamp(LocalDateTime value) {
        var text = new StringBuilder(26);
        text.append(value.toLocalDate()).append(' ');
        appendTime(value.toLocalTime(), text);
        return text.toString();
    }

    private static void appendTime(LocalTime value, StringBuilder text) {
        twoDigits(value.getHour(), text);
        text.append(':');
        twoDigits(value.getMinute(), text);
        text.append(':');
        twoDigits(value.getSecond(), text);
        text.append('.');
        int micros = value.getNano() / 1000;
        for (int digit = 100_000; digit > 0; digit /= 10) {
            text.append((char) ('0' + micros / digit % 10));
        }
    }

    private static void twoDigits(int number, StringBuilder text) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Reads a date; a time that follows is ignored. */
    public static LocalDate parseDate(String text) {
        return LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text);
    }

    /** Reads a time, with or without a fraction. */
    public static LocalTime parseTime(String text) {
        return LocalTime.parse(text);
    }

    /** Reads a date and time with a space or a T between them, or a date alone. */
    public static LocalDateTime parseTimestamp(String text) {
        if (text.length() <= DATE) {
            return LocalDate.parse(text).atStartOfDay();
        }
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    /** Reads a date and time as {@link #parseTimestamp} does; UTC unless an offset follows. */
    public static Instant parseInstant(String text) {
        String iso = text.replace(' ', 'T');
        if (iso.length() > DATE + 1 + SECONDS - 3 && hasOffset(iso)) {
            return OffsetDateTime.parse(iso).toInstant();
        }
        return parseTimestamp(text).toInstant(ZoneOffset.UTC);
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+', DATE) >= 0 || iso.indexOf('-', DATE) >= 0;
    }

    /** The time without what is finer than a microsecond: databases would round it, some into the next day. */
    @SuppressWarnings("JavaLocalTimeGetNano") // the nanoseconds of the second are all that is asked
    static LocalTime micros(LocalTime value) {
        return value.getNano() % 1000 == 0 ? value : value.truncatedTo(ChronoUnit.MICROS);
    }

    @SuppressWarnings("JavaLocalDateTimeGetNano")
    static LocalDateTime micros(LocalDateTime value) {
        return value.getNano() % 1000 == 0 ? value : value.truncatedTo(ChronoUnit.MICROS);
    }

    @SuppressWarnings("JavaInstantGetSecondsGetNano")
    static Instant micros(Instant value) {
        return value.getNano() % 1000 == 0 ? value : value.truncatedTo(ChronoUnit.MICROS);
    }
}
