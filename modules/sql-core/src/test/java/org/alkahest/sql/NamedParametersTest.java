package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which colons of SQL text begin the name of a parameter. */
class NamedParametersTest {

    /** The text with each parameter in angle brackets. */
    private static String marked(String sql) {
        return NamedParameters.parse(sql).stream()
                .map(piece -> piece.parameter() ? "<" + piece.text() + ">" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u00a7',
            value = {
                "select :id|select <id>",
                ":a|<a>",
                "x=:a,y=:b|x=<a>,y=<b>",
                "f(:a)|f(<a>)",
                ":a:b|<a><b>",
                ":a\u00a6\u00a6:b|<a>\u00a6\u00a6<b>",
                ":camelCase2 :snake_case :$dollar|<camelCase2> <snake_case> <$dollar>",
                ":a.b|<a>.b",
                ":größe :名前|<größe> <名前>",
                "-:a|-<a>"
            })
    void aColonBeforeANameBeginsAParameter(String sql, String expected) {
        assertThat(marked(sql)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "select 1",
                "select 'a :x b'",
                "select 'it''s :x'",
                "select \"col :x\"",
                "select `col :x`",
                "select 1 -- :x",
                "select 1 /* :x \n :y */",
                "select '2020-01-01'::date",
                "select a::text::int",
                "select 12:30",
                "a : b",
                "a :",
                ":1",
                "x ::: y"
            })
    void whatIsNoParameterIsLeftAsItIs(String sql) {
        assertThat(marked(sql)).isEqualTo(sql);
        assertThat(NamedParameters.parse(sql)).noneMatch(NamedParameters.Piece::parameter);
    }

    @Test
    void aParameterMayFollowQuotesAndComments() {
        assertThat(marked("':x':y")).isEqualTo("':x'<y>");
        assertThat(marked("-- :x\n:y")).isEqualTo("-- :x\n<y>");
        assertThat(marked("/* :x */:y")).isEqualTo("/* :x */<y>");
        assertThat(marked("'it''s' :y")).isEqualTo("'it''s' <y>");
        assertThat(marked("''':x' :y")).isEqualTo("''':x' <y>");
        assertThat(marked("a - -:y /:z")).isEqualTo("a - -<y> /<z>");
    }

    @Test
    void aCastOfAParameterIsBoth() {
        assertThat(marked(":x::int")).isEqualTo("<x>::int");
        assertThat(marked("a:::x")).isEqualTo("a::<x>");
    }

    @Test
    void aBackslashBeforeAColonMakesItAnOrdinaryOne() {
        assertThat(marked("select a\\:b")).isEqualTo("select a:b");
        assertThat(marked("arr[1\\:n]")).isEqualTo("arr[1:n]");
        assertThat(marked("'\\:x'")).isEqualTo("'\\:x'");
        assertThat(marked("a \\ :x")).isEqualTo("a \\ <x>");
    }

    @Test
    void whatIsNeverClosedReachesToTheEnd() {
        assertThat(marked("select ':x")).isEqualTo("select ':x");
        assertThat(marked("select \":x")).isEqualTo("select \":x");
        assertThat(marked("select 1 /* :x")).isEqualTo("select 1 /* :x");
        assertThat(marked("select 1 -- :x")).isEqualTo("select 1 -- :x");
    }

    @Test
    void aNameMayBeginWithALetterBeyondTheBasicPlane() {
        assertThat(marked(":\ud835\udcb3 = 1")).isEqualTo("<\ud835\udcb3> = 1");
        assertThat(marked(":a\ud835\udcb3b")).isEqualTo("<a\ud835\udcb3b>");
    }

    @Test
    void piecesAreAsFewAsCanBe() {
        assertThat(NamedParameters.parse("a '::' \\: :x b"))
                .containsExactly(
                        new NamedParameters.Piece("a '::' : ", false),
                        new NamedParameters.Piece("x", true),
                        new NamedParameters.Piece(" b", false));
    }

    @Property
    void textWithoutColonsIsOnePiece(@ForAll @CharRange(from = ' ', to = '9') String sql) {
        List<NamedParameters.Piece> pieces = NamedParameters.parse(sql);
        assertThat(pieces)
                .hasSize(sql.isEmpty() ? 0 : 1)
                .allMatch(piece -> piece.text().equals(sql));
    }

    @Property
    void nothingIsLost(@ForAll @Chars({':', '\'', '"', '-', '/', '*', '\n', 'a', '1', ' '}) String sql) {
        String restored = NamedParameters.parse(sql).stream()
                .map(piece -> piece.parameter() ? ":" + piece.text() : piece.text())
                .collect(Collectors.joining());
        assertThat(restored).isEqualTo(sql);
    }
}
