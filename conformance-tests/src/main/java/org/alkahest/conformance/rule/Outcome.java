package org.alkahest.conformance.rule;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule.
 *
 * @param detail what is missing, why it deviates, why it does not apply, why nothing is known, or what failed; null where it passed
 * @param failure the error of a rule that failed; null otherwise
 * @param time how long the rule ran
 */
public record Outcome(
        Rule rule,
        Verdict verdict,
        @Nullable String detail,
        @Nullable Throwable failure,
        Duration time) {
    public static Outcome passed(Rule rule) {
        return new Outcome(rule, Verdict.PASSED, null, null, Duration.ZERO);
    }

    public static Outcome of(Rule rule, Verdict verdict, String detail) {
        return new Outcome(rule, verdict, detail, null, Duration.ZERO);
    }

    public static Outcome failed(Rule rule, Throwable failure) {
        return new Outcome(rule, Verdict.FAILED, failure.getMessage(), failure, Duration.ZERO);
    }

    /** The same, and how long it took. */
    public Outcome taking(Duration took) {
        return new Outcome(rule, verdict, detail, failure, took);
    }

    /** How the rule was broken, where it failed by what it does. */
    public Optional<RuleBrokenError> breach() {
        return failure instanceof RuleBrokenError broken ? Optional.of(broken) : Optional.empty();
    }
}
