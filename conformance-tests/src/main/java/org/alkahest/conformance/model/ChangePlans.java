package org.alkahest.conformance.model;

import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.alkahest.dialect.Capability;
import org.jspecify.annotations.Nullable;

/** Makes up changes of what a dialect claims. */
final class ChangePlans {
    private static final ExpressionPlans EXPRESSIONS = ExpressionPlans.ANYWHERE;

    private ChangePlans() {}

    static Arbitrary<ChangePlan> of(Predicate<Capability> claimed) {
        Arbitrary<List<PredicatePlan>> where = EXPRESSIONS.conditions(2);
        // HSQLDB reads no expression that begins with a subquery where a value is assigned
        Arbitrary<NumberPlan> assigned = EXPRESSIONS.withoutQueries().numbers(2);
        Arbitrary<NumberPlan> number = EXPRESSIONS.numbers(2);
        Arbitrary<@Nullable NumberPlan> second = claimed.test(Capability.SIMULTANEOUS_ASSIGNMENT)
                ? EXPRESSIONS.withoutQueries().numbers(1).injectNull(0.3)
                : Absent.part();
        Arbitrary<ChangePlan.ShortText> text = EXPRESSIONS.texts(2).map(ChangePlan.ShortText::new);
        return Arbitraries.oneOf(
                Combinators.combine(assigned, second, text, where).as(ChangePlan.Update::new),
                where.map(ChangePlan.Delete::new),
                Combinators.combine(number, text, text, where).as(ChangePlan.Copy::new));
    }
}
