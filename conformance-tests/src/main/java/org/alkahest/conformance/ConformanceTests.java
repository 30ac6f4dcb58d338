package org.alkahest.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.report.Subject;
import org.alkahest.conformance.rule.Expectation;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.conformance.topic.Topics;
import org.alkahest.dialect.Dialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * All rules of the kit as tests of JUnit, one test a rule. A subclass says where the database is, and is complete:
 *
 * <pre>{@code
 * class AcmeConformanceTest extends ConformanceTests {
 *     @Override
 *     protected DatabaseUnderTest database() {
 *         return DatabaseUnderTest.at("jdbc:acme://localhost/test", "acme", "secret");
 *     }
 * }
 * }</pre>
 *
 * <p>The name of a test is the rule's id and sentence. What the dialect does not claim is not left out: such a rule demands
 * that the dialect refuse the statement when it is compiled, and a test is skipped, with the reason, only where there is no
 * statement to refuse. At the end the counts are printed, and a report is written to {@code target/conformance/<test class>}, once to be
 * read ({@code .txt}), once to be looked at ({@code .html}), and twice for programs ({@code .json}, {@code .tsv}).
 *
 * <p>System properties, each of which may be missing: {@code alkahest.conformance.level} is {@code smoke}, {@code core} or
 * {@code full}, {@code alkahest.conformance.only} names rules or topics with commas between them,
 * {@code alkahest.conformance.seed} repeats the random values of an earlier run, and {@code alkahest.conformance.reports} names
 * another directory for the report.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceTests {
    private @Nullable ConformanceRun run;

    /** Makes the tests of one dialect. */
    protected ConformanceTests() {}

    /**
     * An empty place in a database. Called before the first rule, and again after a rule that could not clean up behind
     * itself.
     *
     * @throws TestAbortedException if there is no such database here; all tests are then skipped, and the report says that
     *     nothing is verified
     * @throws Exception if it cannot be made
     */
    protected abstract DatabaseUnderTest database() throws Exception;

    /** How much of the kit is run, where no system property says otherwise: {@link Level#FULL} by default. */
    protected Level level() {
        return Level.FULL;
    }

    /**
     * Rules that the database is known to break, each with the reason. Such a rule is still run: the test is skipped with the
     * reason while the rule is broken, and fails once it is kept. Empty by default: a dialect can {@linkplain KnownDeviations bring} them itself.
     *
     * @return reasons by the ids of rules
     */
    protected Map<String, String> deviations() {
        return Map.of();
    }

    /** The rules to run: all of the kit by default. An author may add topics of their own. */
    protected List<Topic> topics() {
        return Topics.all();
    }

    /** One test for each rule. */
    @TestFactory
    public final Stream<DynamicTest> rules() throws Exception {
        List<Rule> all =
                topics().stream().flatMap(topic -> topic.rules().stream()).toList();
        ConformanceRun.checkDeviations(deviations(), all);
        ConformanceRun begun =
                new ConformanceRun(subject(), this::database, selection().of(topics()), deviations());
        run = begun;
        Dialect dialect = begun.dialect();
        ConformanceRun.checkDeviations(
                KnownDeviations.of(dialect),
                Stream.concat(Topics.all().stream().flatMap(topic -> topic.rules().stream()), all.stream())
                        .toList());
        return begun.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(name(rule, dialect), () -> examine(begun, rule)));
    }

    private Selection selection() {
        String level = System.getProperty("alkahest.conformance.level", "");
        return new Selection(
                level.isEmpty() ? level() : Level.named(level),
                Stream.of(System.getProperty("alkahest.conformance.only", "").split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    private Subject subject() {
        String name = getClass().getSimpleName();
        long seed = Long.getLong(
                "alkahest.conformance.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        return new Subject(
                name,
                selection().level(),
                seed,
                rule -> "mvn test -Dtest=" + name + " -Dalkahest.conformance.only=" + rule
                        + " -Dalkahest.conformance.seed=" + seed);
    }

    private static String name(Rule rule, Dialect dialect) {
        Expectation expectation = Expectation.of(rule, dialect);
        if (expectation instanceof Expectation.Refused refused) {
            return rule + " (must refuse: " + refused.missing() + " not claimed)";
        }
        return expectation instanceof Expectation.NotApplicable ? rule + " (not applicable)" : rule.toString();
    }

    private static void examine(ConformanceRun run, Rule rule) throws Throwable {
        Outcome outcome = run.examine(rule);
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        if (outcome.verdict() != Verdict.PASSED && outcome.verdict() != Verdict.REFUSED) {
            throw new TestAbortedException(rule.id() + ": " + outcome.detail());
        }
    }

    /** Closes the database, prints the counts and writes the report. */
    @AfterAll
    final void report() throws Exception {
        ConformanceRun ended = run;
        if (ended == null) {
            return;
        }
        Report report = ended.report();
        Path directory = Path.of(System.getProperty("alkahest.conformance.reports", "target/conformance"));
        System.out.println(report.summary());
        try {
            report.write(directory);
        } catch (IOException e) {
            System.out.println("The report could not be written to " + directory + ": " + e);
        }
        if (!report.leftBehind().isEmpty()) {
            throw new AssertionFailedError(
                    "Rules have left something behind, which was dropped: " + report.leftBehind());
        }
    }
}
