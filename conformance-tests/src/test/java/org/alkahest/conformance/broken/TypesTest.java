package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.passing;
import static org.alkahest.conformance.broken.BrokenDialect.typed;
import static org.alkahest.conformance.broken.Sound.H2;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.type.Literals;
import org.alkahest.dialect.type.TypeBinding;
import org.alkahest.sql.type.TypeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that come back as others than were sent. */
class TypesTest {

    @FunctionalInterface
    private interface Read<T> {
        @Nullable T from(ResultSet row, int index) throws SQLException;
    }

    private static <T> UnaryOperator<Dialect> reading(TypeKind kind, Class<T> values, Read<T> read) {
        return passing(kind, values, sound -> new BrokenBinding<>(sound) {
            @Override
            public @Nullable T read(ResultSet row, int index) throws SQLException {
                return read.from(row, index);
            }
        });
    }

    private static <T> UnaryOperator<Dialect> sending(TypeKind kind, Class<T> values, UnaryOperator<@Nullable T> sent) {
        return passing(kind, values, sound -> new BrokenBinding<>(sound) {
            @Override
            public void bind(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
                super.bind(statement, index, value == null ? null : sent.apply(value));
            }
        });
    }

    private static UnaryOperator<Dialect> written(Literals literals) {
        return typed(types -> types.with(literals));
    }

    // ------------------------------------------------------------------------------------------------ texts

    @Test
    void textsOfOneAlphabetFail() throws Exception {
        H2.catches(
                sending(
                        TypeKind.VARCHAR,
                        String.class,
                        text -> new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)),
                "unicode.bound",
                "A small one that fails is");
    }

    @Test
    void anEmptyTextThatIsNullFails() throws Exception {
        H2.catches(
                sending(TypeKind.VARCHAR, String.class, text -> text.isEmpty() ? null : text),
                "types.varchar.empty",
                "rows for 1: expected [], but got [null]");
    }

    @Test
    void spacesThatAreCutOffFail() throws Exception {
        H2.catches(
                reading(TypeKind.VARCHAR, String.class, (row, index) -> {
                    String text = row.getString(index);
                    return text == null ? null : text.stripTrailing();
                }),
                "types.varchar.trailing-spaces",
                "expected [a  ], but got [a]");
    }

    @Test
    void quotesThatAreNotDoubledFailWithTheSmallestText() throws Exception {
        H2.catches(
                written(new Literals() {
                    @Override
                    public String text(String value) {
                        return "'" + value + "'";
                    }
                }),
                "unicode.literal",
                "with the seed",
                "fails is \"'\"");
    }

    @Test
    void backslashesThatAreDoubledFail() throws Exception {
        H2.catches(
                written(new Literals() {
                    @Override
                    public String text(String value) {
                        return Literals.super.text(value.replace("\\", "\\\\"));
                    }
                }),
                "unicode.literal",
                "fails is \"\\u005c\"");
    }

    // ------------------------------------------------------------------------------------------------ numbers

    @Test
    void nullThatIsReadAsFalseFails() throws Exception {
        H2.catches(
                reading(TypeKind.BOOLEAN, Boolean.class, ResultSet::getBoolean),
                "types.boolean",
                "rows for 0: expected [null], but got [false]");
    }

    @Test
    void numbersThatPassThroughADoubleFail() throws Exception {
        H2.catches(
                reading(TypeKind.DECIMAL, BigDecimal.class, (row, index) -> {
                    double value = row.getDouble(index);
                    return row.wasNull() ? null : BigDecimal.valueOf(value);
                }),
                "types.decimal",
                "expected [123456789012345.67891], but got [123456789012345.67]");
        H2.catches(
                reading(TypeKind.BIGINT, Long.class, (row, index) -> {
                    double value = row.getDouble(index);
                    return row.wasNull() ? null : (long) value;
                }),
                "types.bigint",
                "expected [9007199254740993], but got [9007199254740992]");
    }

    @Test
    void aDecimalWithoutItsScaleFails() throws Exception {
        H2.catches(
                typed(types -> types.named(TypeKind.DECIMAL, type -> "decimal(" + type.length() + ")")),
                "types.decimal",
                "expected [0.1], but got [0]");
    }

    @Test
    void bytesWithoutZerosAtTheEndFail() throws Exception {
        H2.catches(
                sending(TypeKind.VARBINARY, byte[].class, bytes -> {
                    int end = bytes.length;
                    while (end > 0 && bytes[end - 1] == 0) {
                        end--;
                    }
                    return Arrays.copyOf(bytes, end);
                }),
                "types.varbinary",
                "expected [bytes 00], but got [bytes ]");
    }

    // ------------------------------------------------------------------------------------------------ times

    @Test
    void datesOfTheOldClassFail() throws Exception {
        H2.catches(
                passing(TypeKind.DATE, LocalDate.class, sound -> new BrokenBinding<>(sound) {
                    @Override
                    public void bind(PreparedStatement statement, int index, @Nullable LocalDate value)
                            throws SQLException {
                        statement.setDate(index, value == null ? null : Date.valueOf(value));
                    }
                }),
                "types.date",
                "expected [0001-01-01]");
    }

    @Test
    void timesThatAreKeptInSecondsFail() throws Exception {
        H2.catches(
                typed(types -> types.named(TypeKind.TIME, "time")),
                "types.time",
                "expected [12:34:56.000001], but got [12:34:56]");
    }

    @Test
    void timestampsThatAreCutToMillisecondsFail() throws Exception {
        H2.catches(
                sending(TypeKind.TIMESTAMP, LocalDateTime.class, value -> value.truncatedTo(ChronoUnit.MILLIS)),
                "types.timestamp",
                "expected [1500-02-28T23:59:59.999999], but got [1500-02-28T23:59:59.999]");
    }

    /** Sends points in time as the clock on the wall shows them. */
    private static BrokenBinding<Instant> onTheWall(TypeBinding<Instant> sound) {
        return new BrokenBinding<>(sound) {
            @Override
            public void bind(PreparedStatement statement, int index, @Nullable Instant value) throws SQLException {
                statement.setObject(
                        index, value == null ? null : LocalDateTime.ofInstant(value, ZoneId.systemDefault()));
            }
        };
    }

    @Test
    void pointsInTimeOfTheZoneOfTheMachineFail() throws Exception {
        H2.catches(
                passing(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class, TypesTest::onTheWall),
                "types.instant.zone",
                "expected [2024-07-01T23:30:00.000001Z]");
    }

    @Test
    void aLiteralOfAPointInTimeWithoutItsOffsetFails() throws Exception {
        H2.catches(
                passing(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class, sound -> new BrokenBinding<>(sound) {
                    @Override
                    public String literal(Instant value) {
                        return super.literal(value).replace("+00:00", "+01:00");
                    }
                }),
                "types.instant.literal",
                "the literal of 1850-11-10T11:52:35.123456Z");
    }

    // ------------------------------------------------------------------------------------------------ rows

    @Test
    void aReadThatMovesOnLosesRows() throws Exception {
        H2.catches(
                passing(TypeKind.BIGINT, Long.class, sound -> new BrokenBinding<>(sound) {
                    @Override
                    public @Nullable Long read(ResultSet row, int index) throws SQLException {
                        Long value = super.read(row, index);
                        row.next();
                        return value;
                    }
                }),
                "stream.all",
                "The row after");
    }

    @Test
    void aValueThatEndsTheTransactionFails() throws Exception {
        UnaryOperator<Dialect> committing = passing(TypeKind.BIGINT, Long.class, sound -> new BrokenBinding<>(sound) {
            @Override
            public void bind(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
                super.bind(statement, index, value);
                statement.getConnection().commit();
            }
        });
        H2.catches(committing, "transaction.rollback", "names seen by another connection");
        H2.catches(committing, "transaction.savepoint.rollback", "ALK-5014");
    }
}
