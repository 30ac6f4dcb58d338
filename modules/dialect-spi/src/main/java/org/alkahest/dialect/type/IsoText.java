package org.alkahest.dialect.type;

import java.nio.charset.StandardCharsets;
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
    private static final int TIME = "12:34:56.123456".length();
    private static final int LAST_YEAR = 9999;

    private IsoText() {}

    /** For example {@code 12:34:56.123456}. */
    public static String time(LocalTime value) {
        byte[] text = new byte[TIME];
        time(value, text, 0);
        return ascii(text);
    }

    /** For example {@code 2020-01-31 12:34:56.123456}. */
    public static String timestamp(LocalDateTime value) {
        if (value.getYear() < 0 || value.getYear() > LAST_YEAR) {
            return value.toLocalDate() + " " + time(value.toLocalTime());
        }
        byte[] text = new byte[DATE + 1 + TIME];
        digits(value.getYear(), 4, text, 0);
        text[4] = '-';
        digits(value.getMonthValue(), 2, text, 5);
        text[7] = '-';
        digits(value.getDayOfMonth(), 2, text, 8);
        text[DATE] = ' ';
        time(value.toLocalTime(), text, DATE + 1);
        return ascii(text);
    }

    /** The timestamp that it is in UTC, without saying so: {@code 2020-01-31 12:34:56.123456}. */
    public static String instant(Instant value) {
        return timestamp(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    @SuppressWarnings("JavaLocalTimeGetNano") // the nanoseconds of the second are all that is asked
    private static void time(LocalTime value, byte[] text, int from) {
        digits(value.getHour(), 2, text, from);
        text[from + 2] = ':';
        digits(value.getMinute(), 2, text, from + 3);
        text[from + 5] = ':';
        digits(value.getSecond(), 2, text, from + 6);
        text[from + 8] = '.';
        digits(value.getNano() / 1000, 6, text, from + 9);
    }

    private static void digits(int number, int count, byte[] text, int from) {
        int rest = number;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static String ascii(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1);
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
