package org.alkahest.conformance.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialect;

/** What a rule demands of a dialect, by what the dialect claims to be able to do. */
public sealed interface Expectation {

    /** The rule's behaviour. */
    record Kept() implements Expectation {}

    /**
     * A refusal when the statement is compiled, before any SQL is sent.
     *
     * @param missing what the refusal must name one of
     */
    record Refused(Set<Capability> missing) implements Expectation {
        public Refused {
            missing = Set.copyOf(missing);
        }
    }

    /**
     * Nothing: there is neither the behaviour nor a statement that could be refused.
     *
     * @param reason a sentence
     */
    record NotApplicable(String reason) implements Expectation {}

    /**
     * Capabilities that no statement expresses, so that none can be refused. Generated keys are refused through the
     * statement that would need them, which is INSERT with RETURNING.
     */
    Set<Capability> WITHOUT_STATEMENT = Set.copyOf(EnumSet.of(
            Capability.GENERATED_KEYS,
            Capability.GENERATED_IDENTITY,
            Capability.TRANSACTIONAL_DDL,
            Capability.STREAMING));

    static Expectation of(Rule rule, Dialect dialect) {
        Set<Capability> missing = EnumSet.noneOf(Capability.class);
        List<String> unexpressed = new ArrayList<>();
        for (Rule.Need need : rule.needs()) {
            if (need.oneOf().stream().noneMatch(dialect.capabilities()::has)) {
                missing.addAll(need.oneOf());
                if (WITHOUT_STATEMENT.containsAll(need.oneOf())) {
                    unexpressed.add(need.toString());
                }
            }
        }
        if (missing.isEmpty()) {
            return new Kept();
        }
        return unexpressed.isEmpty()
                ? new Refused(missing)
                : new NotApplicable("The dialect does not claim " + String.join(", ", unexpressed)
                        + ", and no statement could be refused for it.");
    }
}
