package org.alkahest.dialect.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Values as the SQL standard writes them, and those it cannot write. */
class LiteralsTest {
    private static final Literals LITERALS = Literals.STANDARD;

    @Test
    void textDoublesItsQuotesAndLeavesTheRest() {
        assertThat(LITERALS.text("it's \\ \"so\"")).isEqualTo("'it''s \\ \"so\"'");
    }

    @Test
    void numbersKeepTheirKind() {
        assertThat(LITERALS.integer(-5)).isEqualTo("-5");
        assertThat(LITERALS.integer(Long.MIN_VALUE)).isEqualTo("(-9223372036854775807 - 1)");
        assertThat(LITERALS.decimal(new BigDecimal("1E+3"))).isEqualTo("1000.");
        assertThat(LITERALS.decimal(new BigDecimal("12.50"))).isEqualTo("12.50");
        assertThat(LITERALS.doublePrecision(1.5)).isEqualTo("1.5E0");
        assertThat(LITERALS.doublePrecision(1e300)).isEqualTo("1.0E300");
    }

    @Test
    void timesSayWhatTheyAreToTheMicrosecond() {
        assertThat(LITERALS.date(LocalDate.of(2020, 2, 29))).isEqualTo("date '2020-02-29'");
        assertThat(LITERALS.time(LocalTime.of(1, 2, 3, 4_000))).isEqualTo("time '01:02:03.000004'");
        assertThat(LITERALS.timestamp(LocalDateTime.of(2020, 2, 29, 1, 2, 3)))
                .isEqualTo("timestamp '2020-02-29 01:02:03.000000'");
        assertThat(LITERALS.instant(Instant.EPOCH)).isEqualTo("timestamp '1970-01-01 00:00:00.000000+00:00'");
    }

    @Test
    void whatHasNoLiteralIsRefused() {
        List<Executable> attempts = List.of(
                () -> LITERALS.text("a\0b"),
                () -> LITERALS.text("\ud800"),
                () -> LITERALS.text("\udc00\ud800"),
                () -> LITERALS.doublePrecision(Double.NaN),
                () -> LITERALS.real(Float.POSITIVE_INFINITY));
        for (Executable attempt : attempts) {
            assertThatThrownBy(attempt::execute)
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.LITERAL_NOT_RENDERABLE));
        }
    }
}
