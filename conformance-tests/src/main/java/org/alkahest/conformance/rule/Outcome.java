package org.alkahest.conformance.rule;

import org.jspecify.annotations.Nullable;

/**
 * What became of one rule.
 *
 * @param detail what is missing, why it deviates, why it does not apply, or what failed; null where it passed
 * @param failure the error of a rule that failed; null otherwise
 */
public record Outcome(
        Rule rule,
        Verdict verdict,
        @Nullable String detail,
        @Nullable Throwable failure) {
    public static Outcome passed(Rule rule) {
        return new Outcome(rule, Verdict.PASSED, null, null);
    }

    public static Outcome of(Rule rule, Verdict verdict, String detail) {
        return new Outcome(rule, verdict, detail, null);
    }

    public static Outcome failed(Rule rule, Throwable failure) {
        return new Outcome(rule, Verdict.FAILED, failure.getMessage(), failure);
    }
}
