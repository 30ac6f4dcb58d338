package org.alkahest.sql.type;

import java.util.Locale;

/** The standard kinds of value that every dialect knows how to name, bind and read. */
public enum TypeKind {
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link Short}, 16 bits. */
    SMALLINT,
    /** {@link Integer}, 32 bits. */
    INTEGER,
    /** {@link Long}, 64 bits. */
    BIGINT,
    /** {@link java.math.BigDecimal}, exact, with precision and scale. */
    DECIMAL,
    /** {@link Float}. */
    REAL,
    /** {@link Double}. */
    DOUBLE,
    /** {@link String} of a fixed length, in characters. */
    CHAR,
    /** {@link String} of at most a length, in characters. */
    VARCHAR,
    /** {@link String} of any length. */
    TEXT,
    /** {@code byte[]} of at most a length, in bytes. */
    VARBINARY,
    /** {@code byte[]} of any length. */
    BLOB,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}, at most microseconds. */
    TIME,
    /** {@link java.time.LocalDateTime}, at most microseconds. */
    TIMESTAMP,
    /** {@link java.time.Instant}, a point in time, at most microseconds. */
    TIMESTAMP_WITH_TIME_ZONE,
    /** {@link java.util.UUID}. */
    UUID,
    /** {@link Json}. */
    JSON,
    /** {@link java.time.Duration}, at most microseconds. */
    INTERVAL;

    /** The kind in the words of the SQL standard, for messages. */
    public String describe() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
