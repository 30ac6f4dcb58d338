package org.alkahest.dialect.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ResultException;

/** Dates and times as text. */
class IsoTextTest {
    @Property
    void textsCompareAsTheTimesTheyStandFor(
            @ForAll("moments") LocalDateTime first, @ForAll("moments") LocalDateTime second) {
        assertThat(Integer.signum(IsoText.timestamp(first).compareTo(IsoText.timestamp(second))))
                .isEqualTo(Integer.signum(IsoText.micros(first).compareTo(IsoText.micros(second))));
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("moments") LocalDateTime moment) {
        LocalDateTime micros = IsoText.micros(moment);
        Instant instant = micros.toInstant(ZoneOffset.UTC);
        assertThat(IsoText.parseTimestamp(IsoText.timestamp(moment))).isEqualTo(micros);
        assertThat(IsoText.parseInstant(IsoText.instant(instant))).isEqualTo(instant);
        assertThat(IsoText.parseTime(IsoText.time(moment.toLocalTime()))).isEqualTo(micros.toLocalTime());
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        long first = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        long last = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);
        return Combinators.combine(
                        Arbitraries.longs().between(first, last),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((second, nano) -> LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC));
    }

    @Example
    void whatOthersHaveWrittenIsReadToo() {
        assertThat(IsoText.parseTimestamp("2020-01-31")).isEqualTo(LocalDateTime.of(2020, 1, 31, 0, 0));
        assertThat(IsoText.parseTimestamp("2020-01-31 12:30")).isEqualTo(LocalDateTime.of(2020, 1, 31, 12, 30));
        assertThat(IsoText.parseDate("2020-01-31 12:30:00")).isEqualTo(LocalDate.of(2020, 1, 31));
        assertThat(IsoText.parseTime("12:30")).isEqualTo(LocalTime.of(12, 30));
        assertThat(IsoText.parseInstant("2020-01-31T12:30:00Z")).isEqualTo("2020-01-31T12:30:00Z");
        assertThat(IsoText.parseInstant("2020-01-31 12:30:00+02:00")).isEqualTo("2020-01-31T10:30:00Z");
        assertThat(IsoText.parseInstant("2020-01-31 12:30:00")).isEqualTo("2020-01-31T12:30:00Z");
    }

    @Example
    void anythingElseIsNotReadable() {
        assertThatThrownBy(() -> IsoText.parseDate("tomorrow"))
                .isInstanceOfSatisfying(
                        ResultException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.VALUE_NOT_READABLE));
    }
}
