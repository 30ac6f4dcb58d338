package org.alkahest.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.rule.Examiner;
import org.alkahest.conformance.rule.Expectation;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.conformance.topic.Topics;
import org.alkahest.dialect.Dialect;
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
 * statement to refuse. At the end the counts are printed, and a report is written to
 * {@code target/conformance/<test class>.txt}, with a table of it for programs beside it ({@code .tsv}).
 *
 * <p>Two system properties: {@code alkahest.conformance.seed} repeats the random values of an earlier run, and
 * {@code alkahest.conformance.reports} names another directory for the report.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceTests {
    private final long seed = Long.getLong(
            "alkahest.conformance.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
    private final Report report = new Report(getClass().getSimpleName(), seed);
    private final Examiner examiner = new Examiner(this::database, seed);

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

    /**
     * Rules that the database is known to break, each with the reason. Such a rule is still run: the test is skipped with the
     * reason while the rule is broken, and fails once it is kept. Empty by default.
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
        Dialect dialect;
        try {
            dialect = examiner.dialect();
        } catch (TestAbortedException absent) {
            report.notVerified(String.valueOf(absent.getMessage()));
            throw absent;
        }
        report.about(dialect);
        checkDeviations();
        return topics().stream()
                .flatMap(topic -> topic.rules().stream())
                .map(rule -> DynamicTest.dynamicTest(name(rule, dialect), () -> examine(rule)));
    }

    private static String name(Rule rule, Dialect dialect) {
        Expectation expectation = Expectation.of(rule, dialect);
        if (expectation instanceof Expectation.Refused refused) {
            return rule + " (must refuse: " + refused.missing() + " not claimed)";
        }
        return expectation instanceof Expectation.NotApplicable ? rule + " (not applicable)" : rule.toString();
    }

    private void checkDeviations() {
        var unknown = new TreeSet<>(deviations().keySet());
        topics().forEach(topic -> topic.rules().forEach(rule -> unknown.remove(rule.id())));
        if (!unknown.isEmpty()) {
            throw new AssertionFailedError("Deviations from rules that do not exist: " + unknown);
        }
    }

    private void examine(Rule rule) throws Throwable {
        String deviation = deviations().get(rule.id());
        Outcome outcome = deviation == null ? examiner.examine(rule) : examiner.examineDeviation(rule, deviation);
        report.add(outcome);
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        if (outcome.verdict() == Verdict.NOT_APPLICABLE || outcome.verdict() == Verdict.DEVIATES) {
            throw new TestAbortedException(rule.id() + ": " + outcome.detail());
        }
    }

    /** Closes the database, prints the counts and writes the report. */
    @AfterAll
    final void report() throws Exception {
        examiner.close();
        Path directory = Path.of(System.getProperty("alkahest.conformance.reports", "target/conformance"));
        System.out.println(report.summary());
        try {
            report.write(directory);
        } catch (IOException e) {
            System.out.println("The report could not be written to " + directory + ": " + e);
        }
    }
}
