package org.alkahest.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import org.alkahest.quickstart.terminal.Terminal;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB", "MYSQL"})
    void aSecondRunOnTheSameDatabaseDropsTheTablesOfTheFirstAndSaysSo(Product product) throws SQLException {
        try (TestDatabase database = TestDatabases.find(product).freshDatabase()) {
            String[] arguments = {
                "--url", database.jdbcUrl(), "--user", database.user(), "--password", database.password(), "--rows", "1"
            };
            assertThat(run(arguments)).as(errors()).isZero();
            assertThat(output()).doesNotContain("dropped");
            output.reset();

            assertThat(run(arguments)).as(errors()).isZero();

            assertThat(errors()).isEmpty();
            assertThat(output())
                    .contains("9 tables of an earlier run dropped")
                    .contains("(1 of 8 rows, ")
                    .contains("the euro cannot go, ALK-5002:")
                    .contains("Nemo       1868-03-21  Antarctica  *****  -");
        }
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
        "jdbc:mysql://127.0.0.1:1/world,        ALK-4001",
        "jdbc:sqlite:/no/such/directory/x.db,   ALK-4001",
    })
    void whatTheDatabaseRefusesIsSaidWithItsCodeAndWithoutAStackTrace(String url, String code) {
        assertThat(run("--url", url)).isEqualTo(1);

        assertThat(output()).isEmpty();
        assertThat(errors()).startsWith(code + " ").contains("Why: ", "Fix: ").doesNotContain("\tat ");
    }
}
