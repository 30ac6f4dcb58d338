package org.alkahest.sql;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.SqlTemplate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Operations that have no meaning for a type are refused when they are built, and keys hold shapes, never values. */
class ValueOperationsTest {
    private static final TemporalExpr<LocalDate> DAY = value(LocalDate.EPOCH, Types.DATE);
    private static final TemporalExpr<LocalTime> CLOCK = value(LocalTime.NOON, Types.TIME);
    private static final TemporalExpr<Instant> INSTANT = value(Instant.EPOCH, Types.TIMESTAMP_WITH_TIME_ZONE);

    private static void refused(ErrorCode code, ThrowingCallable operation) {
        assertThatThrownBy(operation)
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(code));
    }

    @Test
    void aDateHasNoHourAndATimeNoYear() {
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> DAY.extract(DatePart.HOUR));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> CLOCK.extract(DatePart.YEAR));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, CLOCK::epochSecond);
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> DAY.truncatedTo(DateUnit.MINUTE));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> CLOCK.truncatedTo(DateUnit.HOUR));
    }

    @Test
    void datesMoveByPeriodsAndPointsInTimeByDurations() {
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> DAY.plus(Duration.ofHours(1)));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> INSTANT.plus(Period.ofMonths(1)));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> INSTANT.daysUntil(INSTANT));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> DAY.microsecondsUntil(DAY));
    }

    @Test
    void onlyWholeNumbersHaveBitsAndFloorDivision() {
        var number = value(BigDecimal.ONE, Types.DECIMAL);
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> BitFunctions.bitAnd(number, BigDecimal.ONE));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> NumberFunctions.floorDiv(number, 2));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> NumberFunctions.floorMod(number, 2));
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        refused(ErrorCode.INVALID_STATEMENT, () -> TextFunctions.left(value("a"), -1));
        refused(ErrorCode.INVALID_STATEMENT, () -> TextFunctions.splitPart(value("a"), "", 1));
        refused(ErrorCode.INVALID_STATEMENT, () -> TextFunctions.splitPart(value("a"), ",", 0));
        refused(ErrorCode.INVALID_IDENTIFIER, () -> value("a").collate(""));
    }

    @Test
    void valuesAreNoPartOfTheKey() {
        assertThat(select(DAY.plus(Period.ofMonths(1))).shape().key())
                .isEqualTo(select(DAY.plus(Period.ofDays(-3))).shape().key());
        assertThat(select(value("a").replaceMatches("x", "y")).shape().key())
                .isEqualTo(select(value("b").replaceMatches("z", "")).shape().key());
    }

    @Test
    void theNameOfACollationIsPartOfTheKey() {
        assertThat(select(value("a").collate("C")).shape().key())
                .isEqualTo(select(value("b").collate("C")).shape().key())
                .isNotEqualTo(select(value("a").collate("D")).shape().key());
    }

    @Test
    void definitionsThatSayTheSameHaveOneKey() {
        assertThat(select(loud("sqlite").call(value("a"))).shape().key())
                .isEqualTo(select(loud("sqlite").call(value("b"))).shape().key())
                .isNotEqualTo(select(loud("h2").call(value("a"))).shape().key());
    }

    private static SqlFunction<String, TextExpr> loud(String dialect) {
        return SqlFunction.named("loud", Types.TEXT).arguments(Types.TEXT).on(dialect, "upper({0})");
    }

    @Test
    void aFunctionIsCalledWithWhatItTakes() {
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> loud("h2").call(value(1)));
        refused(ErrorCode.VALUE_OF_WRONG_TYPE, () -> loud("h2").call());
        refused(ErrorCode.INVALID_IDENTIFIER, () -> SqlFunction.named("a b", Types.TEXT));
        refused(ErrorCode.INVALID_DEFINITION, () -> loud("h2").on("sqlite", "f({x})"));
    }

    @Test
    void aTemplateCountsItsHoles() {
        assertThat(SqlTemplate.of("f({1}, {0}) || '{*}'").arguments()).isEqualTo(2);
        assertThatThrownBy(() -> SqlTemplate.of("f({0")).isInstanceOf(IllegalArgumentException.class);
    }
}
