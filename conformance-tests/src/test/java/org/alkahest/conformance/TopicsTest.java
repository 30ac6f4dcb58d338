package org.alkahest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Topics;
import org.alkahest.dialect.Capability;
import org.junit.jupiter.api.Test;

/** The rules as a whole. */
class TopicsTest {
    private static final List<Rule> RULES =
            Topics.all().stream().flatMap(topic -> topic.rules().stream()).toList();

    @Test
    void thereAreManyRulesAndEachHasAnIdOfItsOwn() {
        assertThat(RULES).hasSizeGreaterThan(250).extracting(Rule::id).doesNotHaveDuplicates();
        assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    }

    @Test
    void everyCapabilityIsNeededByARule() {
        Set<Capability> needed = EnumSet.noneOf(Capability.class);
        RULES.forEach(rule -> rule.needs().forEach(need -> needed.addAll(need.oneOf())));

        // No function in FROM is found everywhere: the dialects' own tests have them.
        needed.add(Capability.TABLE_FUNCTIONS);
        needed.add(Capability.TABLE_FUNCTION_ORDINALITY);
        needed.add(Capability.LATERAL_TABLE_FUNCTIONS);
        // That no memory is used while streaming cannot be seen from here.
        needed.add(Capability.STREAMING);
        assertThat(needed).isEqualTo(EnumSet.allOf(Capability.class));
    }
}
