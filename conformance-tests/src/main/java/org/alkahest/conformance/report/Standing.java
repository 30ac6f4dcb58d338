package org.alkahest.conformance.report;

import java.util.Collection;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;

/**
 * How a dialect stands at a level, by the rules that belong to it and to those before it.
 *
 * @param rules how many were run
 * @param failed how many of them are broken
 * @param deviating how many of them the database breaks by itself, for a known reason
 * @param notVerified how many of them could not be tried here
 */
public record Standing(Level level, long rules, long failed, long deviating, long notVerified) {
    static Standing of(Level level, Collection<Outcome> outcomes) {
        var belonging = outcomes.stream()
                .filter(outcome -> level.includes(outcome.rule().level()))
                .toList();
        return new Standing(
                level,
                belonging.size(),
                count(belonging, Verdict.FAILED),
                count(belonging, Verdict.DEVIATES),
                count(belonging, Verdict.NOT_VERIFIED));
    }

    private static long count(Collection<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    /** Whether the level is reached: no rule is broken but for a known reason. */
    public boolean isReached() {
        return failed == 0;
    }

    /** In words: {@code "reached"}, {@code "reached, with 3 known deviations"}, {@code "not reached: 2 rules are broken"}. */
    public String words() {
        if (!isReached()) {
            return "not reached: " + failed + (failed == 1 ? " rule is" : " rules are") + " broken";
        }
        return "reached"
                + (deviating == 0 ? "" : ", with " + deviating + " known deviation" + (deviating == 1 ? "" : "s"))
                + (notVerified == 0 ? "" : ", " + notVerified + " not verified");
    }
}
