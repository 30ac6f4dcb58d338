package org.alkahest.conformance.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules about one subject.
 *
 * @param name the first part of the ids of all its rules
 * @param rules in the order in which they are best read; ids are unique
 */
public record Topic(String name, List<Rule> rules) {
    public Topic {
        rules = List.copyOf(rules);
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!rule.topic().equals(name) || !ids.add(rule.id())) {
                throw new IllegalArgumentException(rule.id() + " cannot be a rule of the topic " + name);
            }
        }
    }

    public static Topic of(String name, Rule... rules) {
        return new Topic(name, List.of(rules));
    }
}
