package org.alkahest.conformance.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Capability;

/**
 * What a dialect says of one capability, and what the rules say that need it.
 *
 * @param claimed whether the dialect claims it
 * @param emulation how the dialect does it where the database has another form; empty where it does it as it is
 * @param kept how many rules that need it are kept
 * @param refused how many statements that need it were refused as they must be
 * @param failed how many rules that need it are broken
 */
public record CapabilityLine(
        Capability capability, boolean claimed, Optional<String> emulation, long kept, long refused, long failed) {

    /** A line for each capability, in the order in which they are declared. */
    static List<CapabilityLine> of(Capabilities claims, Collection<Outcome> outcomes) {
        List<CapabilityLine> lines = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            List<Outcome> needing = outcomes.stream()
                    .filter(outcome -> outcome.rule().needs().stream()
                            .anyMatch(need -> need.oneOf().contains(capability)))
                    .toList();
            lines.add(new CapabilityLine(
                    capability,
                    claims.has(capability),
                    claims.emulation(capability),
                    count(needing, Verdict.PASSED),
                    count(needing, Verdict.REFUSED),
                    count(needing, Verdict.FAILED)));
        }
        return List.copyOf(lines);
    }

    private static long count(Collection<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    /** Whether rules have shown that the claim or the denial is right, and none that it is wrong. */
    public boolean isProven() {
        return failed == 0 && (claimed ? kept > 0 : refused > 0);
    }
}
