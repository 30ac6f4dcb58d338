package org.alkahest.dialect.type;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.UUID;
import org.alkahest.sql.type.Json;

/**
 * How values are written into SQL text. Each method gives complete text, quotes included, that reads back as the same
 * value whatever it contains; what cannot be written so is refused. The defaults are standard SQL; a dialect implements
 * this interface and overrides what differs. Stateless.
 */
public interface Literals {
    /** Standard SQL in everything. */
    Literals STANDARD = new Literals() {};

    default String bool(boolean value) {
        return value ? "true" : "false";
    }

    /** Of all integers only the smallest has no digits of its own: there is no literal whose negation it is. */
    default String integer(long value) {
        return value == Long.MIN_VALUE ? "(-9223372036854775807 - 1)" : Long.toString(value);
    }

    /** Has a point even without a fraction, so that it stays a decimal in a division. */
    default String decimal(BigDecimal value) {
        String digits = value.toPlainString();
        return digits.indexOf('.') < 0 ? digits + '.' : digits;
    }

    default String real(float value) {
        return LiteralText.approximate(Float.isFinite(value), Float.toString(value));
    }

    default String doublePrecision(double value) {
        return LiteralText.approximate(Double.isFinite(value), Double.toString(value));
    }

    /**
     * Text in single quotes, each quote in it doubled. Right only where a backslash is an ordinary character.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-2007 for a zero character or half a surrogate pair
     */
    default String text(String value) {
        return LiteralText.quoted(LiteralText.checked(value));
    }

    default String bytes(byte[] value) {
        return "X'" + HexFormat.of().formatHex(value) + '\'';
    }

    default String date(LocalDate value) {
        return "date '" + value + '\'';
    }

    default String time(LocalTime value) {
        return "time '" + IsoText.time(value) + '\'';
    }

    default String timestamp(LocalDateTime value) {
        return "timestamp '" + IsoText.timestamp(value) + '\'';
    }

    /** A timestamp with an offset, which in standard SQL makes it one with a time zone. */
    default String instant(Instant value) {
        return "timestamp '" + IsoText.instant(value) + "+00:00'";
    }

    /** JSON as a text in quotes, which is right where it is kept as a text. */
    default String json(Json value) {
        return text(value.text());
    }

    /** A length of time as a whole number of microseconds, which is right where it is kept as one. */
    default String interval(Duration value) {
        return integer(Math.addExact(Math.multiplyExact(value.getSeconds(), 1_000_000), value.getNano() / 1000));
    }

    default String uuid(UUID value) {
        return '\'' + value.toString() + '\'';
    }
}
