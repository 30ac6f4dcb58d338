package org.alkahest.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.alkahest.quickstart.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Quickstart.run(
                arguments, Terminal.plain(new PrintStream(output, true, UTF_8)), new PrintStream(errors, true, UTF_8));
    }

    private String output() {
        return output.toString(UTF_8);
    }

    private String errors() {
        return errors.toString(UTF_8);
    }

    @Test
    void withoutArgumentsItTellsTheWholeStory() {
        assertThat(run()).isZero();

        assertThat(errors()).isEmpty();
        assertThat(output())
                .contains("9 tables created")
                .doesNotContain("dropped")
                .containsPattern("clock changes +[\\d,]+ rows +[\\d.]+ m?s")
                .contains("1. Which currencies are used by more than three countries?")
                .contains("EUR   Euro ")
                .contains("   join qs_country on qs_country.currency_code = qs_currency.code\n")
                .containsPattern("\\(5 of \\d+ rows, [\\d.]+ m?s, cache miss, first time\\)")
                .containsPattern("\\(\\d rows?, [\\d.]+ m?s, cache hit\\)")
                .containsPattern("249 questions, \\d+ rows in [\\d.]+ m?s, 249 cache hits")
                .contains("the euro cannot go")
                .contains("Passepartout  1872-11-14  Japan ")
                .containsPattern("[\\d,]+ rows loaded, [\\d,]+ statements sent, [\\d,]+ cache hits, [\\d,]+ misses");
    }

    @Test
    void whatGoesIntoAFileHasNoControlCharactersAndNoLongLines() {
        assertThat(run()).isZero();

        assertThat(output().replace(System.lineSeparator(), "").chars().filter(Character::isISOControl))
                .isEmpty();
        assertThat(output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void aSecondRunDropsTheTablesOfTheFirstAndSaysSo(@TempDir Path directory) {
        String url = "jdbc:h2:file:" + directory.resolve("world");
        assertThat(run("--url", url)).isZero();
        String first = output();
        output.reset();

        assertThat(run("--url", url, "--rows", "1")).isZero();

        assertThat(first).doesNotContain("dropped");
        assertThat(output()).contains("9 tables of an earlier run dropped").contains("(1 of 8 rows, ");
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(run("--help")).isZero();

        assertThat(output()).contains("--url", "--user", "--password", "--rows", "jdbc:postgresql:", "qs_");
    }

    @Test
    void misuseEndsWithTwo() {
        assertThat(run("--nonsense")).isEqualTo(2);

        assertThat(output()).isEmpty();
        assertThat(errors()).isEqualToNormalizingNewlines("There is no option \"--nonsense\".\nTry --help.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:nonsense:world,                   ALK-3001",
        "jdbc:postgresql://127.0.0.1:1/world,   ALK-4001",
        "jdbc:mariadb://127.0.0.1:1/world,      ALK-4001",
        "jdbc:sqlite:/no/such/directory/x.db,   ALK-4001",
    })
    void whatTheDatabaseRefusesIsSaidWithItsCodeAndWithoutAStackTrace(String url, String code) {
        assertThat(run("--url", url)).isEqualTo(1);

        assertThat(output()).isEmpty();
        assertThat(errors()).startsWith(code + " ").contains("Why: ", "Fix: ").doesNotContain("\tat ");
    }
}
