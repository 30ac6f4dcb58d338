package org.alkahest.dialect.sqlite.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** SQL of SQLite in tokens. */
class SqlTokensTest {

    private static List<String> values(String sql) {
        var tokens = new SqlTokens(sql);
        List<String> values = new ArrayList<>();
        while (!tokens.atEnd()) {
            values.add(tokens.kind() + " " + tokens.take());
        }
        return values;
    }

    @Test
    void namesStandInThreeKindsOfQuotes() {
        assertThat(values("\"a \"\"b\"\" (c\" [x ] y] `it``s`"))
                .containsExactly("NAME a \"b\" (c", "NAME x ", "WORD y", "OTHER ]", "NAME it`s");
    }

    @Test
    void textsAndBytesAreNoNames() {
        assertThat(values("'it''s' x'0aFF' X'00' xy 'x'"))
                .containsExactly("TEXT it's", "OTHER x'0aFF'", "OTHER X'00'", "WORD xy", "TEXT x");
    }

    @Test
    void numbersAndSignsStandAlone() {
        assertThat(values("1.5e3+.5-a2>=größe$"))
                .containsExactly(
                        "OTHER 1.5e3",
                        "OTHER +",
                        "OTHER .5",
                        "OTHER -",
                        "WORD a2",
                        "OTHER >",
                        "OTHER =",
                        "WORD größe$");
    }

    @Test
    void commentsAreNotThere() {
        assertThat(SqlTokens.plain("a /* ) ' */ + -- it's\n 'b -- c' /* without an end"))
                .isEqualTo("a + 'b -- c'");
    }

    @Test
    void parenthesesInTextsAndNamesDoNotCount() {
        var tokens = new SqlTokens("((a) || ')' || \"(\" || [)]) rest");
        assertThat(tokens.parenthesized()).isEqualTo("(a) || ')' || \"(\" || [)]");
        assertThat(tokens.rest()).isEqualTo("rest");
    }

    @Test
    void onlyParenthesesAroundEverythingAreTakenAway() {
        assertThat(SqlTokens.bare("(a + b)")).isEqualTo("a + b");
        assertThat(SqlTokens.bare("((a))")).isEqualTo("(a)");
        assertThat(SqlTokens.bare("(a) + (b)")).isEqualTo("(a) + (b)");
        assertThat(SqlTokens.bare("lower(a)")).isEqualTo("lower(a)");
    }

    @Test
    void commasInParenthesesDoNotSeparate() {
        assertThat(SqlTokens.list("a, f(b, ','), \"c,d\" desc /* , */"))
                .containsExactly("a", "f(b, ',')", "\"c,d\" desc");
    }

    @Test
    void textsWithoutAnEndEnd() {
        assertThat(values("'a")).containsExactly("TEXT a");
        assertThat(values("[")).containsExactly("NAME ");
        assertThat(new SqlTokens("(a (b)").parenthesized()).isEqualTo("a (b)");
    }

    @Property
    void whateverStandsThereIsSplit(@ForAll("sql") String sql) {
        values(sql);
        TableText.of("create table t (" + sql);
        IndexText.of("create index i on t (" + sql);
        assertThat(SqlTokens.plain(SqlTokens.plain(sql))).isEqualTo(SqlTokens.plain(sql));
    }

    @Provide
    Arbitrary<String> sql() {
        return Arbitraries.of(
                        "'",
                        "\"",
                        "`",
                        "[",
                        "]",
                        "(",
                        ")",
                        ",",
                        " ",
                        "-",
                        "--",
                        "/*",
                        "*/",
                        "\n",
                        "x",
                        "1",
                        ".",
                        "primary ",
                        "key",
                        " check",
                        " unique",
                        " references t",
                        " default ",
                        " constraint ",
                        " foreign ",
                        " as ",
                        " on ")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
