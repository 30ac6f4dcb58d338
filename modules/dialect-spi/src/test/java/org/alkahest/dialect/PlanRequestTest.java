package org.alkahest.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.alkahest.sql.error.UnsupportedException;
import org.junit.jupiter.api.Test;

/** A plan that a dialect does not claim is refused. */
class PlanRequestTest {
    private static final Set<Capability> PLANS = EnumSet.of(
            Capability.EXPLAIN,
            Capability.EXPLAIN_JSON,
            Capability.EXPLAIN_ANALYZE,
            Capability.EXPLAIN_ANALYZE_CHANGES,
            Capability.EXPLAIN_ANALYZE_JSON);

    private static void refuses(Capability missing, boolean analyze, boolean json, boolean change) {
        var request = new PlanRequest(analyze, json, change);
        request.refuseUnlessClaimed(new TinyDialect());
        assertThatThrownBy(() -> request.refuseUnlessClaimed(
                        new TinyDialect(Capabilities.all().without(missing))))
                .isInstanceOfSatisfying(UnsupportedException.class, error -> {
                    assertThat(error.dialect()).isEqualTo("tiny");
                    assertThat(error.version()).isEqualTo("1.2");
                    assertThat(error.capability()).isEqualTo(missing.name());
                });
        EnumSet<Capability> others = EnumSet.copyOf(PLANS);
        others.removeAll(needs(analyze, json, change));
        request.refuseUnlessClaimed(new TinyDialect(Capabilities.all().without(others)));
    }

    private static Set<Capability> needs(boolean analyze, boolean json, boolean change) {
        EnumSet<Capability> needs = EnumSet.of(Capability.EXPLAIN);
        if (json) {
            needs.add(Capability.EXPLAIN_JSON);
        }
        if (analyze) {
            needs.add(Capability.EXPLAIN_ANALYZE);
            if (json) {
                needs.add(Capability.EXPLAIN_ANALYZE_JSON);
            }
            if (change) {
                needs.add(Capability.EXPLAIN_ANALYZE_CHANGES);
            }
        }
        return needs;
    }

    @Test
    void everyKindOfPlanNeedsWhatItIsMadeOfAndNothingElse() {
        refuses(Capability.EXPLAIN, false, false, false);
        refuses(Capability.EXPLAIN, true, true, true);
        refuses(Capability.EXPLAIN_JSON, false, true, true);
        refuses(Capability.EXPLAIN_JSON, true, true, false);
        refuses(Capability.EXPLAIN_ANALYZE, true, false, false);
        refuses(Capability.EXPLAIN_ANALYZE_JSON, true, true, false);
        refuses(Capability.EXPLAIN_ANALYZE_CHANGES, true, false, true);
    }

    @Test
    void aDialectThatSaysNothingClaimsNoPlan() {
        assertThat(Capabilities.standard().present()).doesNotContainAnyElementsOf(PLANS);
    }
}
