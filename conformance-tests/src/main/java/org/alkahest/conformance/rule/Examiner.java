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
            var cache = new CaffeineStatementCache();
            var journal = new Journal();
            DatabaseUnderTest database = source.fresh();
            Engine engine = database.open(options.withCache(cache).withListener(journal));
            open = new Workplace(database, engine, Ledger.open(engine), cache, journal);
            recovered.addAll(open.ledger().recovered());
            workplace = open;
        }
        return open;
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
            Throwable thrown = run(rule, at);
            if (thrown instanceof TestAbortedException missing) {
                return Outcome.of(rule, Verdict.NOT_VERIFIED, String.valueOf(missing.getMessage()));
            }
            return expectation instanceof Expectation.Refused refused
                    ? refusal(rule, refused.missing(), at, thrown)
                    : outcome(rule, at, thrown);
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

    /** What the rule threw, or null; the database is as it was before, or given up. */
    private @Nullable Throwable run(Rule rule, Workplace at) {
        at.journal().clear();
        var context = new RuleContext(
                at.engine(),
                () -> twoPhase(at),
                at.ledger().schemaPrefix(),
                at.cache(),
                seed ^ rule.id().hashCode());
        Throwable thrown = null;
        try {
            rule.body().run(context);
            context.checkHonesty();
        } catch (Exception | AssertionError | StackOverflowError broken) {
            thrown = broken;
        }
        try {
            context.cleanUp();
        } catch (RuntimeException left) {
            giveUp();
            if (thrown == null) {
                return new AssertionFailedError("What the rule has created could not be dropped again.", left);
            }
            thrown.addSuppressed(left);
        }
        return thrown;
    }

    private Engine twoPhase(Workplace at) {
        boolean claimed = at.engine().dialect().capabilities().has(Capability.TWO_PHASE);
        return claimed ? at.database().openTwoPhase(options) : at.database().open(options);
    }

    private static Outcome outcome(Rule rule, Workplace at, @Nullable Throwable thrown) {
        if (thrown == null) {
            return Outcome.passed(rule);
        }
        if (thrown instanceof UnsupportedException refused) {
            return broken(rule, at, "The dialect refuses what it claims, or what every dialect must do.", refused);
        }
        return broken(rule, at, String.valueOf(thrown.getMessage()), thrown);
    }

    private static Outcome refusal(Rule rule, Set<Capability> missing, Workplace at, @Nullable Throwable thrown) {
        if (thrown == null) {
            return broken(rule, at, "The dialect does not claim " + missing + ", but keeps the rule: claim it.", null);
        }
        if (!(thrown instanceof UnsupportedException refused)) {
            return broken(
                    rule,
                    at,
                    "The dialect does not claim " + missing
                            + ", and did not refuse it when the statement was compiled.",
                    thrown);
        }
        Dialect dialect = at.engine().dialect();
        Set<String> names = missing.stream().map(Enum::name).collect(Collectors.toSet());
        if (refused.code() != ErrorCode.UNSUPPORTED_CAPABILITY
                || !names.contains(refused.capability())
                || !refused.dialect().equals(dialect.id())
                || !refused.version().equals(dialect.version().number())) {
            return broken(
                    rule,
                    at,
                    "The refusal must be " + ErrorCode.UNSUPPORTED_CAPABILITY.id() + " and name the dialect "
                            + dialect.id() + ", its version "
                            + dialect.version().number() + " and one of " + names
                            + "; it is " + refused.code().id() + " and names " + refused.dialect() + ", "
                            + refused.version() + " and " + refused.capability() + ".",
                    refused);
        }
        if (at.journal().hasUnanswered()) {
            return broken(rule, at, "The statement was sent before it was refused.", refused);
        }
        return Outcome.of(rule, Verdict.REFUSED, refused.capability());
    }

    private static Outcome broken(Rule rule, Workplace at, String what, @Nullable Throwable cause) {
        return Outcome.failed(
                rule,
                new RuleBrokenError(rule, at.engine().toString(), at.journal().sent(), what, cause));
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
