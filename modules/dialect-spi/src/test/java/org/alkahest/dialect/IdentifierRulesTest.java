package org.alkahest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;

/** Whatever an identifier holds, it is one identifier in the text. */
class IdentifierRulesTest {
    private static final IdentifierRules RULES = new IdentifierRules('[', ']', UnquotedCase.LOWER, Set.of("select"));

    @Example
    void plainNamesGoBareAndAllOthersInQuotes() {
        assertThat(RULES.write("user_account2")).isEqualTo("user_account2");
        assertThat(RULES.write("select")).isEqualTo("[select]");
        assertThat(RULES.write("Name")).isEqualTo("[Name]");
        assertThat(RULES.write("2nd")).isEqualTo("[2nd]");
        assertThat(RULES.write("_x")).isEqualTo("[_x]");
        assertThat(RULES.write("a]b")).isEqualTo("[a]]b]");
        assertThat(RULES.write("ı")).isEqualTo("[ı]");
    }

    @Property
    void whatIsWrittenReadsBackAsTheName(@ForAll @NotEmpty String name) {
        String written = RULES.write(name);
        if (!written.equals(name)) {
            assertThat(written).startsWith("[").endsWith("]");
            String inside = written.substring(1, written.length() - 1);
            assertThat(inside.replace("]]", "")).doesNotContain("]");
            assertThat(inside.replace("]]", "]")).isEqualTo(name);
        } else {
            assertThat(name).matches("[a-z][a-z0-9_]*");
        }
    }

    private static final IdentifierRules FOLDING = new IdentifierRules('"', '"', UnquotedCase.UPPER, Set.of("select"));

    @Example
    void whatIsKeptInLowerCaseIsDeclaredWithItsQuotesWhereNamesAreFolded() {
        assertThat(FOLDING.declared("lower")).isEqualTo("\"lower\"");
        assertThat(FOLDING.stored("\"lower\"")).isEqualTo("lower");
        assertThat(FOLDING.write("\"lower\"")).isEqualTo("\"lower\"");
        assertThat(FOLDING.declared("LOWER")).isEqualTo("lower");
        assertThat(FOLDING.declared("\"lower\"")).isEqualTo("\"\"lower\"\"");
        assertThat(FOLDING.declared("select")).isEqualTo("select");
        assertThat(RULES.declared("lower")).isEqualTo("lower");
        assertThat(RULES.write("[lower]")).isEqualTo("[[lower]]]");
    }

    @Property
    void everyNameThatIsKeptCanBeDeclaredAndWritten(@ForAll("kept") String name) {
        String declared = FOLDING.declared(name);
        assertThat(FOLDING.stored(declared)).isEqualTo(name);
        String written = FOLDING.write(declared);
        assertThat(
                        written.startsWith("\"")
                                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                                : written.toUpperCase(Locale.ROOT))
                .isEqualTo(name);
    }

    @Provide
    Arbitrary<String> kept() {
        return Arbitraries.strings().withChars("\"aA_1 é").ofMinLength(1).ofMaxLength(6);
    }
}
