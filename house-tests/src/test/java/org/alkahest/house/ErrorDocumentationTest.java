package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of errors that messages and users refer to, {@code docs/errors.md}, and the codes there are. */
class ErrorDocumentationTest {
    private static final String PAGE = House.read(House.ROOT.resolve("docs/errors.md"));

    private static final Pattern HEADING = Pattern.compile("^## (.*)$", Pattern.MULTILINE);

    private static final String MAIN = String.join("\n", mainSources());

    private static List<String> mainSources() {
        return House.sources(House.ROOT.resolve("modules")).stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .filter(file -> !file.endsWith("ErrorCode.java"))
                .map(House::read)
                .toList();
    }

    private static Stream<String> headings() {
        return HEADING.matcher(PAGE).results().map(heading -> heading.group(1).toLowerCase(Locale.ROOT));
    }

    private static String heading(ErrorCode code) {
        return (code.id() + " " + code.name().replace('_', ' ')).toLowerCase(Locale.ROOT);
    }

    @Test
    void everyCodeHasOneSectionAndTheyStandInOrder() {
        assertThat(headings())
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(ErrorDocumentationTest::heading)
                        .toList());
        assertThat(headings()).isSorted();
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void aSectionNamesCausesRemediesAndAnExampleOfItsOwnCode(ErrorCode code) {
        String section = Arrays.stream(PAGE.split("(?m)^## ", -1))
                .filter(text -> text.startsWith(code.id()))
                .findFirst()
                .orElseThrow();

        assertThat(section).contains("*Usual causes:*", "*What to do:*");
        assertThat(Pattern.compile("```text\n(ALK-\\d+) ")
                        .matcher(section)
                        .results()
                        .map((MatchResult example) -> example.group(1)))
                .containsExactly(code.id());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void everyCodeIsOfUse(ErrorCode code) {
        assertThat(MAIN).contains("ErrorCode." + code.name());
    }
}
