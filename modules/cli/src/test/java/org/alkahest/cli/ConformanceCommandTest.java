package org.alkahest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The conformance kit on the command line. */
class ConformanceCommandTest {
    @TempDir
    private Path directory;

    private static Run conformance(String url, String... more) {
        return Run.of(Stream.concat(Stream.of("conformance", "--url", url), Stream.of(more))
                .toArray(String[]::new));
    }

    private String sqlite() {
        return "jdbc:sqlite:" + directory.resolve("place.db");
    }

    private static List<String> tables(String url) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                ResultSet tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "VIEW"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static void execute(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aDialectThatKeepsTheRulesEndsWithZeroAndLeavesNothing() throws Exception {
        execute(sqlite(), "create table mine (id integer)");

        Run run = conformance(
                sqlite(),
                "--level",
                "smoke",
                "--report",
                directory.resolve("report").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("place.db (sqlite 3")
                .contains(" rules: ", "0 failed", "Level smoke: reached.", "The report: ");
        assertThat(directory.resolve("report")).isDirectoryContaining(file -> file.endsWith("place.db.html"));
        assertThat(Files.readString(directory.resolve("report/place.db.json"))).contains("\"kept\": true");
        assertThat(tables(sqlite())).containsExactly("mine");
    }

    @Test
    void aRuleThatIsBrokenEndsWithOneAndSaysHowToRepeatIt() throws Exception {
        Path deviations = Files.writeString(directory.resolve("known"), "limit.rows = It is said to be broken.\n");

        Run run = conformance(
                sqlite(), "--only", "limit.rows,join.inner", "--seed", "7", "--deviations", deviations.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("2 rules: 1 passed", "1 failed", "limit.rows is broken: LIMIT yields")
                .contains("Remove the deviation.", "Advice:   Look at the renderer of RowLimit")
                .contains("Replay:   alkahest conformance --url \"" + sqlite() + "\" --only limit.rows --seed 7");
    }

    @Test
    void aTopicOrARuleIsRunWhateverItsLevel() {
        Run run = conformance(sqlite(), "--level", "smoke", "--only", "reflect.schema.random");

        assertThat(run.out()).contains("1 rules: 1 passed");
    }

    @Test
    void deviationsThatTheDialectBringsAreNoFailures() {
        Run run = conformance(sqlite(), "--only", "select.aggregates.wide");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 known deviations", "reached, with 1 known deviation");
    }

    @Test
    void whatIsLeftOfARunThatWasEndedIsDroppedAndSaid() throws Exception {
        execute(sqlite(), "create table mine (id integer)");
        execute(
                sqlite(),
                "create table alkahest_conformance (line integer primary key, kind varchar(20), name varchar(200))");
        execute(sqlite(), "insert into alkahest_conformance values (0, 'prefix', 'x_'), (1, 'TABLE', 'mine')");
        execute(sqlite(), "create table person (id integer)");

        Run run = conformance(sqlite(), "--only", "limit.rows");

        assertThat(run.out()).contains("Dropped, since an earlier run had left it behind: table person");
        assertThat(run.code()).isZero();
        assertThat(tables(sqlite())).containsExactly("mine");
    }

    @Test
    void twoPhaseRulesFindTheDriversClass() {
        Run run = conformance("jdbc:h2:mem:conformance;DB_CLOSE_DELAY=-1", "--only", "twophase.commit");

        assertThat(run.out()).contains("1 rules: 1 passed");
        assertThat(conformance("jdbc:h2:mem:conformance", "--only", "twophase", "--xa-data-source", "no.Such")
                        .out())
                .contains("No connections for two-phase transactions can be had of no.Such", "--xa-data-source");
    }

    @Test
    void aDatabaseWithoutADialectIsToldWhatToDo() {
        Run run = conformance("jdbc:acme://localhost/x", "--level", "smoke");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("ALK-3001 There is no dialect for URLs that begin with \"jdbc:acme:\".")
                .contains("Fix:", "--dialect-jar");
    }

    @Test
    void wrongCallsSayWhatThereIs() {
        Run level = conformance(sqlite(), "--level", "most");
        assertThat(level.code()).isEqualTo(2);
        assertThat(level.err()).startsWith("\"most\" is no level of the kit: there are smoke, core and full.");

        Run rule = conformance(sqlite(), "--only", "limit.nothing");
        assertThat(rule.code()).isEqualTo(2);
        assertThat(rule.err()).startsWith("There are no rules called [limit.nothing].");

        Run file = conformance(sqlite(), "--deviations", "no/such/file");
        assertThat(file.code()).isEqualTo(1);
        assertThat(file.err()).startsWith("The deviations cannot be read from no/such/file");
    }

    @Test
    void aPasswordIsNeverPrinted() {
        Run run = conformance(
                "jdbc:h2:mem:secret;USER=sa;PASSWORD=geheim;DB_CLOSE_DELAY=-1", "--only", "limit.rows", "--seed", "3");

        assertThat(run.out() + run.err()).doesNotContain("geheim");
        assertThat(run.code()).isZero();
    }
}
