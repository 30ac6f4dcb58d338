package org.alkahest.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.alkahest.conformance.database.DatabaseSource;
import org.alkahest.conformance.report.Report;
import org.alkahest.conformance.report.Subject;
import org.alkahest.conformance.rule.Examiner;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.dialect.Dialect;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * The rules of the kit, run against one database. Whoever runs them decides when: {@link #rules()} says which there are,
 * {@link #examine} runs one, {@link #report()} ends it. Used by one thread.
 */
public final class ConformanceRun {
    private final Subject subject;
    private final List<Rule> rules;
    private final Map<String, String> deviations;
    private final Examiner examiner;
    private final Instant began = Instant.now();
    private final long start = System.nanoTime();
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable Dialect dialect;
    private @Nullable String notVerified;

    /**
     * A run that has not begun.
     *
     * @param rules what is run, in this order
     * @param deviations reasons by the ids of rules that the database is known to break, beside those that its dialect
     *     {@linkplain KnownDeviations brings}; ids of rules that are not run do no harm
     */
    public ConformanceRun(Subject subject, DatabaseSource database, List<Rule> rules, Map<String, String> deviations) {
        this.subject = subject;
        this.rules = List.copyOf(rules);
        this.deviations = new LinkedHashMap<>(deviations);
        this.examiner = new Examiner(database, subject.seed());
    }

    /**
     * Opens the database, and drops there what an earlier run has left behind that was ended before its time.
     *
     * @throws TestAbortedException if there is no such database here; the report then says that nothing is verified
     * @throws Exception if it cannot be opened
     */
    public Dialect dialect() throws Exception {
        try {
            Dialect opened = examiner.dialect();
            dialect = opened;
            KnownDeviations.of(opened).forEach(deviations::putIfAbsent);
            return opened;
        } catch (TestAbortedException absent) {
            notVerified = String.valueOf(absent.getMessage());
            throw absent;
        }
    }

    /** The rules that are to be run, in their order. */
    public List<Rule> rules() {
        return rules;
    }

    /** Runs a rule. */
    public Outcome examine(Rule rule) {
        String deviation = deviations.get(rule.id());
        Outcome outcome = deviation == null ? examiner.examine(rule) : examiner.examineDeviation(rule, deviation);
        outcomes.add(outcome);
        return outcome;
    }

    /**
     * Ends the run: closes the database, which is as it was before, and says what became of the rules.
     *
     * @throws Exception if the database cannot be closed or cleaned
     */
    public Report report() throws Exception {
        examiner.close();
        return new Report(
                subject,
                dialect,
                outcomes,
                notVerified,
                examiner.recovered(),
                examiner.leftBehind(),
                began,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /**
     * That there are rules for all deviations.
     *
     * @throws IllegalArgumentException if some are unknown
     */
    static void checkDeviations(Map<String, String> deviations, List<Rule> all) {
        var unknown = new TreeSet<>(deviations.keySet());
        all.forEach(rule -> unknown.remove(rule.id()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Deviations from rules that do not exist: " + unknown);
        }
    }
}
