package org.alkahest.conformance.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alkahest.cache.CaffeineStatementCache;
import org.alkahest.cache.StatementCache;
import org.alkahest.conformance.database.DatabaseSource;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.conformance.database.Ledger;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.UnsupportedException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Runs rules against a database, one after the other, and says what became of each. A rule finds the database empty and
 * leaves it empty; after one that could not, the next gets a fresh database. Used by one thread.
 */
public final class Examiner implements AutoCloseable {
    private final DatabaseSource source;
    private final EngineOptions options;
    private final long seed;
    private final List<String> recovered = new ArrayList<>();
    private final List<String> leftBehind = new ArrayList<>();
    private @Nullable Workplace workplace;

    /** What is open for one database. */
    private record Workplace(
            DatabaseUnderTest database, Engine engine, Ledger ledger, StatementCache cache, Journal journal) {}

    /**
     * An examiner whose engines have the default options.
     *
     * @param seed decides all random values; the same seed gives the same values
     */
    public Examiner(DatabaseSource source, long seed) {
        this(source, EngineOptions.defaults(), seed);
    }

    /** An examiner whose engines have some options; cache and listeners are added to them. */
    public Examiner(DatabaseSource source, EngineOptions options, long seed) {
        this.source = source;
        this.options = options;
        this.seed = seed;
    }

    /**
     * The dialect under examination; opens the database.
     *
     * @throws Exception if there is no database, or it cannot be opened
     */
    public Dialect dialect() throws Exception {
        return workplace().engine().dialect();
    }

    private Workplace workplace() throws Exception {
        Workplace open = workplace;
        if (open == null) {
            open = opened(source.fresh());
            recovered.addAll(open.ledger().recovered());
            workplace = open;
        }
        return open;
    }

    private Workplace opened(DatabaseUnderTest database) throws Exception {
        var cache = new CaffeineStatementCache();
        var journal = new Journal();
        try {
            Engine engine = database.open(options.withCache(cache).withListener(journal));
            try {
                Ledger ledger = Ledger.open(engine, () -> twoPhase(database, engine));
                return new Workplace(database, engine, ledger, cache, journal);
            } catch (RuntimeException | Error failed) {
                try (engine) {
                    throw failed;
                }
            }
        } catch (RuntimeException | Error failed) {
            try (database) {
                throw failed;
            }
        }
    }

    /** What earlier runs that were ended before their time had left behind in the databases, and was dropped. */
    public List<String> recovered() {
        return List.copyOf(recovered);
    }

    /** What rules have left behind in databases that are closed, and was dropped; empty where each cleaned up behind itself. */
    public List<String> leftBehind() {
        return List.copyOf(leftBehind);
    }

    /** Runs a rule, expecting what its needs and the dialect's claims demand. */
    public Outcome examine(Rule rule) {
        long start = System.nanoTime();
        return verdict(rule).taking(Duration.ofNanos(System.nanoTime() - start));
    }

    private Outcome verdict(Rule rule) {
        try {
            Workplace at = workplace();
            Expectation expectation = Expectation.of(rule, at.engine().dialect());
            if (expectation instanceof Expectation.NotApplicable notApplicable) {
                return Outcome.of(rule, Verdict.NOT_APPLICABLE, notApplicable.reason());
            }
            Trial trial = run(rule, at);
            if (trial.thrown() instanceof TestAbortedException missing) {
                return Outcome.of(rule, Verdict.NOT_VERIFIED, String.valueOf(missing.getMessage()));
            }
            return expectation instanceof Expectation.Refused refused
                    ? refusal(trial, refused.missing())
                    : outcome(trial);
        } catch (Exception notOpened) {
            return Outcome.failed(rule, notOpened);
        }
    }

    /** As {@link #examine(Rule)}, for a rule that the author knows to be broken. */
    public Outcome examineDeviation(Rule rule, String reason) {
        Outcome outcome = examine(rule);
        return switch (outcome.verdict()) {
            case FAILED -> Outcome.of(rule, Verdict.DEVIATES, reason);
            case PASSED, REFUSED, DEVIATES ->
                Outcome.failed(
                        rule,
                        new AssertionFailedError("The rule " + rule.id() + " is said to be broken (" + reason
                                + "), but it is kept. Remove the deviation."));
            case NOT_APPLICABLE, NOT_VERIFIED -> outcome;
        };
    }

    /**
     * A rule that was run.
     *
     * @param sent the statements that it sent, without those that clean up behind it
     * @param unanswered whether one of them was not answered
     * @param thrown what it threw; null where it is kept
     */
    private record Trial(
            Rule rule,
            Engine engine,
            List<String> sent,
            boolean unanswered,
            @Nullable Throwable thrown) {
        Outcome broken(String what, @Nullable Throwable cause) {
            return Outcome.failed(rule, new RuleBrokenError(rule, engine.toString(), sent, what, cause));
        }
    }

    /** Runs a rule; the database is then as it was before, or given up. */
    private Trial run(Rule rule, Workplace at) {
        at.journal().clear();
        var context = new RuleContext(
                at.engine(),
                () -> twoPhase(at.database(), at.engine()),
                at.ledger(),
                at.cache(),
                seed ^ rule.id().hashCode());
        Throwable thrown = null;
        try {
            rule.body().run(context);
            context.checkHonesty();
        } catch (Exception | AssertionError | StackOverflowError broken) {
            thrown = broken;
        }
        List<String> sent = at.journal().sent();
        boolean unanswered = at.journal().hasUnanswered();
        try {
            context.cleanUp();
        } catch (RuntimeException left) {
            giveUp();
            if (thrown == null) {
                thrown = new AssertionFailedError("What the rule has created could not be dropped again.", left);
            } else {
                thrown.addSuppressed(left);
            }
        }
        return new Trial(rule, at.engine(), sent, unanswered, thrown);
    }

    private Engine twoPhase(DatabaseUnderTest database, Engine engine) {
        boolean claimed = engine.dialect().capabilities().has(Capability.TWO_PHASE);
        return claimed ? database.openTwoPhase(options) : database.open(options);
    }

    private static Outcome outcome(Trial trial) {
        Throwable thrown = trial.thrown();
        if (thrown == null) {
            return Outcome.passed(trial.rule());
        }
        if (thrown instanceof UnsupportedException refused) {
            return trial.broken("The dialect refuses what it claims, or what every dialect must do.", refused);
        }
        return trial.broken(String.valueOf(thrown.getMessage()), thrown);
    }

    private static Outcome refusal(Trial trial, Set<Capability> missing) {
        Throwable thrown = trial.thrown();
        if (thrown == null) {
            return trial.broken("The dialect does not claim " + missing + ", but keeps the rule: claim it.", null);
        }
        if (!(thrown instanceof UnsupportedException refused)) {
            return trial.broken(
                    "The dialect does not claim " + missing
                            + ", and did not refuse it when the statement was compiled.",
                    thrown);
        }
        Dialect dialect = trial.engine().dialect();
        Set<String> names = missing.stream().map(Enum::name).collect(Collectors.toSet());
        if (refused.code() != ErrorCode.UNSUPPORTED_CAPABILITY
                || !names.contains(refused.capability())
                || !refused.dialect().equals(dialect.id())
                || !refused.version().equals(dialect.version().number())) {
            return trial.broken(
                    "The refusal must be " + ErrorCode.UNSUPPORTED_CAPABILITY.id() + " and name the dialect "
                            + dialect.id() + ", its version "
                            + dialect.version().number() + " and one of " + names
                            + "; it is " + refused.code().id() + " and names " + refused.dialect() + ", "
                            + refused.version() + " and " + refused.capability() + ".",
                    refused);
        }
        if (trial.unanswered()) {
            return trial.broken("The statement was sent before it was refused.", refused);
        }
        return Outcome.of(trial.rule(), Verdict.REFUSED, refused.capability());
    }

    /** Closes the database that a rule has left in disorder. */
    private void giveUp() {
        try {
            close();
        } catch (Exception ignored) {
            // the next rule gets a fresh database, whatever has become of this one
        }
    }

    /** Closes the database; what rules have left behind is dropped first. */
    @Override
    public void close() throws Exception {
        Workplace open = workplace;
        workplace = null;
        if (open != null) {
            try (DatabaseUnderTest database = open.database();
                    Engine engine = open.engine()) {
                leftBehind.addAll(open.ledger().clear());
                open.ledger().forget();
            }
        }
    }
}
