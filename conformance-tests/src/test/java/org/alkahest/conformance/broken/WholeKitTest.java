package org.alkahest.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All rules of the kit at once. */
class WholeKitTest {

    private static List<String> failed(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .map(Outcome::detail)
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @EnumSource
    void aDialectThatIsOnlyWrappedIsStillSound(Sound sound) throws Exception {
        assertThat(failed(sound.examineAll(BrokenDialect::new))).isEmpty();
    }
}
