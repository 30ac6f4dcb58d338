package org.alkahest.conformance;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.DatabaseVersion;
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

    @Test
    void theTableSaysOfWhatTheLanguagePutsAConstructTogether() {
        var report = new Report("SomeTest", 7);
        report.about(new BrokenDialect(DatabaseVersion.of("H2", 2, 5)));
        Rule composed = rule("one.composed", "It holds.")
                .advice("None.")
                .composedOf("plain parts")
                .body(db -> {});
        report.add(Outcome.passed(composed));

        assertThat(report.table()).isEqualTo("one.composed\tIt holds.\tPASSED\tplain parts\n");
    }

    @Test
    void theTableSaysAsWhatADialectKeepsTheValuesOfAType() {
        var report = new Report("SomeTest", 7);
        report.about(new PlainDialect());
        Rule kept = rule("one.kept", "It holds.")
                .advice("None.")
                .of(Types.INTERVAL.type())
                .body(db -> {});
        report.add(Outcome.passed(kept));

        assertThat(report.table()).isEqualTo("one.kept\tIt holds.\tPASSED\tkept as a whole number of microseconds\n");
    }

    @Test
    void itCountsAndGivesTheReasons() {
        var report = new Report("SomeTest", 7);
        report.about(new BrokenDialect(DatabaseVersion.of("H2", 2, 5)));
        report.add(Outcome.passed(ruleNamed("one.passed")));
        report.add(Outcome.passed(ruleNamed("one.too")));
        report.add(Outcome.of(ruleNamed("one.refused"), Verdict.REFUSED, "FULL_JOIN"));
        report.add(Outcome.of(ruleNamed("two.absent"), Verdict.NOT_APPLICABLE, "There is no such thing."));
        report.add(Outcome.of(ruleNamed("two.deviates"), Verdict.DEVIATES, "It cannot."));
        report.add(Outcome.failed(ruleNamed("two.failed"), new AssertionError("expected 1\nbut got 2")));

        assertThat(report.summary())
                .isEqualTo("SomeTest (broken 2.5): 6 rules: 2 passed, 1 refused as claimed, 1 not applicable,"
                        + " 1 known deviations, 1 failed");
        assertThat(report.text())
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
