package org.alkahest.dialect.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;

/**
 * Dates and times as text of a fixed width, to the microsecond, so that texts compare as the times they stand for; and the
 * way back, which is generous. For years 1 to 9999.
 */
public final class IsoText {
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

    /** The timestamp that it is in UTC, without saying so: {@code 2020-01-31 12:34:56.123456}. */
    public static String instant(Instant value) {
        return timestamp(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
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
        return parsed(text, "date", () -> LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text));
    }

    /** Reads a time, with or without a fraction. */
    public static LocalTime parseTime(String text) {
        return parsed(text, "time", () -> LocalTime.parse(text));
    }

    /** Reads a date and time with a space or a T between them, or a date alone. */
    public static LocalDateTime parseTimestamp(String text) {
        return parsed(text, "timestamp", () -> timestamp(text));
    }

    /** Reads a date and time as {@link #parseTimestamp} does; UTC unless an offset follows. */
    public static Instant parseInstant(String text) {
        return parsed(text, "timestamp", () -> {
            String iso = text.replace(' ', 'T');
            return hasOffset(iso)
                    ? OffsetDateTime.parse(iso).toInstant()
                    : timestamp(text).toInstant(ZoneOffset.UTC);
        });
    }

    private static LocalDateTime timestamp(String text) {
        return text.length() <= DATE
                ? LocalDate.parse(text).atStartOfDay()
                : LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static boolean hasOffset(String iso) {
        return iso.endsWith("Z") || iso.indexOf('+', DATE) >= 0 || iso.indexOf('-', DATE) >= 0;
    }

    private static <T> T parsed(String text, String kind, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeParseException malformed) {
            throw new ResultException(
                    ErrorCode.VALUE_NOT_READABLE,
                    ErrorText.of(
                            "\"" + text + "\" is no " + kind + " in ISO form.",
                            "The column is of a type that this database keeps as text, and this text was written by"
                                    + " something else.",
                            "Correct the row, or read the column as text."),
                    malformed);
        }
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
