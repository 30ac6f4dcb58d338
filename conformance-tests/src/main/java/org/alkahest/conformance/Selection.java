package org.alkahest.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.Topic;

/**
 * Which rules are run: those of a level, or some by their names, whatever their level.
 *
 * @param only ids of rules, or the beginnings of ids: {@code limit}, {@code limit.offset}; empty for all of the level
 */
public record Selection(Level level, Set<String> only) {
    public Selection {
        only = Set.copyOf(only);
    }

    /** All rules of a level. */
    public static Selection of(Level level) {
        return new Selection(level, Set.of());
    }

    /**
     * The chosen rules of some topics, in their order.
     *
     * @throws IllegalArgumentException if one of the names is not that of a rule or the beginning of one
     */
    public List<Rule> of(List<Topic> topics) {
        List<Rule> rules =
                topics.stream().flatMap(topic -> topic.rules().stream()).toList();
        Set<String> unknown = new LinkedHashSet<>(only);
        unknown.removeIf(name -> rules.stream().anyMatch(rule -> isNamed(rule, name)));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There are no rules called " + unknown
                    + ". Name rules by their ids, such as limit.offset, or topics, such as limit.");
        }
        return rules.stream()
                .filter(rule -> only.isEmpty()
                        ? level.includes(rule.level())
                        : only.stream().anyMatch(name -> isNamed(rule, name)))
                .toList();
    }

    private static boolean isNamed(Rule rule, String name) {
        return rule.id().equals(name) || rule.id().startsWith(name + ".");
    }
}
