package org.alkahest.sql.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;

/** JSON values. */
class JsonTest {
    @Example
    void textsThatMeanTheSameAreEqual() {
        Json one = Json.of(" {\"b\" : [1.0, 1e2, -0, \"\\u0041\\/\"],\t\"a\":null}\n");
        Json other = Json.of("{\"a\":null,\"b\":[1,100,0,\"A/\"]}");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.text()).isEqualTo(other.text());
        assertThat(Json.of("1")).isNotEqualTo(Json.of("\"1\""));
        assertThat(Json.of("null")).isSameAs(Json.NULL);
    }

    @Example
    void numbersKeepAllTheirDigits() {
        assertThat(Json.of("12345678901234567890.125").text()).isEqualTo("12345678901234567890.125");
        assertThat(Json.of("1e-7").text()).isEqualTo("0.0000001");
        assertThat(Json.of("25e300").text()).isEqualTo("2.5E+301");
        assertThat(Json.number(new BigDecimal("2.50"))).isEqualTo(Json.of("2.5"));
    }

    @Example
    void whatIsNotJsonIsRefused() {
        for (String text : List.of(
                "",
                " ",
                "nul",
                "01",
                "1.",
                "-",
                "+1",
                ".5",
                "1e",
                "[1,]",
                "[1 2]",
                "{a:1}",
                "{\"a\"}",
                "{\"a\":1,}",
                "'a'",
                "\"a",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "1 2",
                "{\"a\":1,\"a\":2}",
                "[",
                "1e99999999999",
                "[".repeat(501) + "]".repeat(501))) {
            assertThatThrownBy(() -> Json.of(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            StatementException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_JSON));
        }
    }

    @Property
    void anyTextIsAStringThatReadsBack(@ForAll String text) {
        Json json = Json.string(text);
        assertThat(Json.of(json.text())).isEqualTo(json);
        assertThat(json.text().chars()).allMatch(c -> c >= ' ');
    }
}
