package org.alkahest.conformance;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.conformance.broken.Sound;
import org.alkahest.conformance.report.HtmlReport;
import org.alkahest.conformance.report.JsonReport;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.report.Subject;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Sql;
import org.alkahest.testdb.browser.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reports for a browser and for programs say everything, and are what they say they are. */
class PageOfAReportTest {
    private static final String LONG = "select " + "a_rather_long_name_of_a_column, ".repeat(20) + "1";

    /** Where a PNG says how wide it is. */
    private static final int WIDTH_OF_A_PNG = 16;

    private static Rule sound(String id, Level level) {
        return rule(id, "It holds, <b>boldly</b> & \"always\".")
                .advice("Look at <there>.")
                .at(level)
                .needs(Capability.SEQUENCES)
                .body(db -> {});
    }

    private static Report report() throws Exception {
        Rule broken = rule("two.broken", "The sum of one and one is three.")
                .advice("Count again.")
                .body(db -> {
                    db.execute(Sql.text("select 1 as one"));
                    Expect.equal("the sum", List.of(3), List.of(2));
                });
        return new Report(
                new Subject("acme", Level.CORE, 42, id -> "run --only " + id + " <again>"),
                Sound.H2.dialect(),
                List.of(
                        Outcome.passed(sound("one.passed", Level.SMOKE)).taking(Duration.ofMillis(1234)),
                        Outcome.of(sound("one.refused", Level.CORE), Verdict.REFUSED, "FULL_JOIN"),
                        Outcome.of(sound("one.deviates", Level.CORE), Verdict.DEVIATES, "It cannot: <no> " + LONG),
                        Outcome.of(
                                sound("one.unverified", Level.CORE),
                                Verdict.NOT_VERIFIED,
                                "There is no such thing here."),
                        Sound.H2.examine(UnaryOperator.identity(), broken)),
                null,
                List.of("table left"),
                List.of(),
                Instant.EPOCH,
                Duration.ofSeconds(75));
    }

    private static Path page(Path directory, String more) throws Exception {
        return Files.writeString(
                directory.resolve("report.html"), HtmlReport.of(report()).replace("</body>", more + "</body>"));
    }

    @Test
    void everyThingOfAFailureIsThereAndNothingBecomesMarkup() throws Exception {
        assertThat(HtmlReport.of(report()))
                .contains("Level smoke", "not reached: 1 rule is broken", "1 min 15 s", "seed 42")
                .contains(
                        "the sum: expected [3], but got [2]",
                        "<dt>Expected</dt><dd>[3]</dd>",
                        "<dt>Got</dt><dd>[2]</dd>")
                .contains("select 1 as one", "Count again.", "run --only two.broken &lt;again&gt;")
                .contains("It holds, &lt;b&gt;boldly&lt;/b&gt; &amp; &quot;always&quot;.")
                .contains("There is no such thing here.", "table left")
                .doesNotContain("<b>boldly", "<no>", "<again>", "http:", "https:");
    }

    @Test
    void theJsonSaysTheSame() throws Exception {
        assertThat(JsonReport.of(report()))
                .contains("\"format\": 1", "\"kept\": false", "\"seed\": 42", "\"level\": \"core\"")
                .contains("\"expected\": \"[3]\"", "\"got\": \"[2]\"", "\"advice\": \"Count again.\"")
                .contains("\"replay\": \"run --only two.broken <again>\"", "\"millis\": 1234")
                .contains("\"sentence\": \"It holds, <b>boldly</b> & \\\"always\\\".\"")
                .contains("\"recovered\": [\n    \"table left\"\n  ]", "\"leftBehind\": []");
    }

    @Test
    void aBrowserShowsItAndFindsRulesByTheirWords(@TempDir Path directory) throws Exception {
        Browser browser = Browser.found(directory);
        String dom = browser.dom(page(directory, ""), "");
        assertThat(dom)
                .contains(">5 of 5<")
                .containsPattern("<details class=\"card\" open=\"\"><summary>.*two\\.broken");

        String typed = """
                <script>document.getElementById('text').value = 'one rEFUSED';
                document.getElementById('text').dispatchEvent(new Event('input'));</script>""";
        assertThat(browser.dom(page(directory, typed), ""))
                .contains(">1 of 5<")
                .containsPattern("data-verdict=\"PASSED\" hidden")
                .doesNotContainPattern("data-verdict=\"REFUSED\" hidden");

        Path picture = browser.screenshot(page(directory, ""));
        int width = ByteBuffer.wrap(Files.readAllBytes(picture)).getInt(WIDTH_OF_A_PNG);
        assertThat(width).isGreaterThan(1000);
    }

    @Test
    void itFitsIntoANarrowWindow(@TempDir Path directory) throws Exception {
        String measured = """
                <p id="widths"></p><script>document.getElementById('widths').textContent =
                  document.documentElement.scrollWidth + '/' + window.innerWidth + '/';</script>""";

        String dom = Browser.found(directory).domInWindow(page(directory, measured), 500, 800);

        Matcher widths = Pattern.compile("(\\d+)/(\\d+)/").matcher(dom.substring(dom.indexOf("id=\"widths\"")));
        assertThat(widths.find()).isTrue();
        assertThat(Integer.parseInt(widths.group(1)))
                .as("the width of what is shown")
                .isLessThanOrEqualTo(Integer.parseInt(widths.group(2)));
    }

    @Test
    void allFormsAreWritten(@TempDir Path directory) throws Exception {
        Path page = report().write(directory.resolve("made/now"));

        assertThat(page).hasFileName("acme.html");
        try (var files = Files.list(page.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("acme-capabilities.tsv", "acme.html", "acme.json", "acme.tsv", "acme.txt");
        }
    }
}
