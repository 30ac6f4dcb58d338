package org.alkahest.conformance;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alkahest.conformance.broken.Sound;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.report.Subject;
import org.alkahest.conformance.report.TableReport;
import org.alkahest.conformance.report.TextReport;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.StandardDialect;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The report at the end. */
class ReportTest {
    private static Rule ruleNamed(String id) {
        return rule(id, "It holds.").advice("None.").body(db -> {});
    }

    private static Report report(Dialect dialect, Outcome... outcomes) {
        return new Report(
                new Subject("SomeTest", Level.FULL, 7, rule -> "run " + rule),
                dialect,
                List.of(outcomes),
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                Duration.ofMillis(1500));
    }

    @Test
    void theTableSaysOfWhatTheLanguagePutsAConstructTogether() {
        Rule composed = rule("one.composed", "It holds.")
                .advice("None.")
                .composedOf("plain parts")
                .body(db -> {});
        assertThat(TableReport.of(report(Sound.H2.dialect(), Outcome.passed(composed))))
                .isEqualTo("one.composed\tIt holds.\tPASSED\tplain parts\n");
    }

    @Test
    void theTableSaysAsWhatADialectKeepsTheValuesOfAType() {
        Rule kept = rule("one.kept", "It holds.")
                .advice("None.")
                .of(Types.INTERVAL.type())
                .body(db -> {});
        assertThat(TableReport.of(report(new PlainDialect(), Outcome.passed(kept))))
                .isEqualTo("one.kept\tIt holds.\tPASSED\tkept as a whole number of microseconds\n");
    }

    @Test
    void itCountsAndGivesTheReasons() {
        Report report = report(
                Sound.H2.dialect(),
                Outcome.passed(ruleNamed("one.passed")),
                Outcome.passed(ruleNamed("one.too")),
                Outcome.of(ruleNamed("one.refused"), Verdict.REFUSED, "FULL_JOIN"),
                Outcome.of(ruleNamed("two.absent"), Verdict.NOT_APPLICABLE, "There is no such thing."),
                Outcome.of(ruleNamed("two.deviates"), Verdict.DEVIATES, "It cannot."),
                Outcome.failed(ruleNamed("two.failed"), new AssertionError("expected 1\nbut got 2")));

        assertThat(report.summary())
                .isEqualTo("SomeTest (h2 2.5): 6 rules: 2 passed, 1 refused as claimed, 1 not applicable,"
                        + " 1 known deviations, 1 failed");
        assertThat(TextReport.of(report))
                .contains("seed:    7")
                .contains("one          {passed=2, refused=1}")
                .contains("Failed\n  two.failed: It holds.\n      expected 1\n")
                .contains("Known deviations\n  two.deviates: It holds.\n      It cannot.\n")
                .contains("Refused as claimed\n  one.refused: It holds.\n      FULL_JOIN\n")
                .contains("Not applicable\n  two.absent: It holds.\n      There is no such thing.\n")
                .doesNotContain("one.passed");
    }

    @Test
    void aDatabaseThatIsMissingIsNotVerifiedAndNeverPasses(@TempDir Path directory) throws Exception {
        class Absent extends ConformanceTests {
            @Override
            protected DatabaseUnderTest database() {
                throw new TestAbortedException("There is no server.");
            }
        }
        var tests = new Absent();
        String before = System.setProperty("alkahest.conformance.reports", directory.toString());
        try {
            assertThatThrownBy(tests::rules).isInstanceOf(TestAbortedException.class);
            tests.report();
        } finally {
            if (before == null) {
                System.clearProperty("alkahest.conformance.reports");
            } else {
                System.setProperty("alkahest.conformance.reports", before);
            }
        }
        assertThat(Files.readString(directory.resolve("Absent.txt")))
                .isEqualTo("Absent: NOT VERIFIED. There is no server.\n");
    }

    /** A dialect that is standard SQL. */
    private static final class PlainDialect extends StandardDialect {
        PlainDialect() {
            super("plain", DatabaseVersion.of("Plain", 1, 0));
        }

        @Override
        public Capabilities capabilities() {
            return Capabilities.none();
        }

        @Override
        public IdentifierRules identifiers() {
            return new IdentifierRules('"', '"', IdentifierRules.UnquotedCase.UPPER, Set.of());
        }
    }
}
