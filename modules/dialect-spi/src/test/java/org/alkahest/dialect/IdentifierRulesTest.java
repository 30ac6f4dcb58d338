package org.alkahest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
}
