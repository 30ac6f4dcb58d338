package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Makes up expressions, up to a depth.
 *
 * @param numbers among how many columns of numbers one is chosen
 * @param texts among how many columns of texts
 * @param queries whether there are subqueries
 * @param emptyLists whether lists of values may be empty
 */
record ExpressionPlans(int numbers, int texts, boolean queries, boolean emptyLists) {

    /** For any tables: a choice is taken modulo what there is. */
    static final ExpressionPlans ANYWHERE = new ExpressionPlans(12, 12, true, true);

    ExpressionPlans withoutQueries() {
        return new ExpressionPlans(numbers, texts, false, emptyLists);
    }

    ExpressionPlans withoutEmptyLists() {
        return new ExpressionPlans(numbers, texts, queries, false);
    }

    // ------------------------------------------------------------------------------------------------ values

    static Arbitrary<Slot<Integer>> constants() {
        return slots(Arbitraries.integers().between(-10, 30));
    }

    static <T> Arbitrary<Slot<T>> slots(Arbitrary<T> values) {
        return Combinators.combine(values, values).as(Slot::new);
    }

    private static Arbitrary<Slot<String>> words() {
        return slots(Arbitraries.of("ann", "oslo", "open", "e", "", "o"));
    }

    /** Texts with characters that are special in patterns. They are looked into only: their order is a matter of collations. */
    private static Arbitrary<TextPlan> special(Arbitrary<TextPlan> texts) {
        return Combinators.combine(texts, slots(Arbitraries.of("e", "o", "n")), slots(Arbitraries.of("%", "_", "!")))
                .as(TextPlan.Replaced::new);
    }

    private static Arbitrary<Slot<PredicatePlan.Wanted>> wanted(String... texts) {
        return slots(Combinators.combine(Arbitraries.of(PredicatePlan.Wanted.Place.class), Arbitraries.of(texts))
                .as(PredicatePlan.Wanted::new));
    }

    private static Arbitrary<Slot<Integer>> divisors() {
        return slots(Arbitraries.of(2, 3, 7, -2));
    }

    private static Arbitrary<Boolean> either() {
        return Arbitraries.of(false, true);
    }

    private Arbitrary<NumberPlan> numberColumn() {
        return Arbitraries.integers().between(0, numbers - 1).map(NumberPlan.Column::new);
    }

    private Arbitrary<TextPlan> textColumn() {
        return Arbitraries.integers().between(0, texts - 1).map(TextPlan.Column::new);
    }

    // ------------------------------------------------------------------------------------------------ expressions

    Arbitrary<NumberPlan> numbers(int depth) {
        if (depth == 0) {
            return numberColumn();
        }
        Arbitrary<NumberPlan> inner = numbers(depth - 1);
        List<Arbitrary<NumberPlan>> plans = new ArrayList<>(List.of(
                numberColumn(),
                Combinators.combine(inner, constants()).as(NumberPlan.Plus::new),
                Combinators.combine(inner, inner).as(NumberPlan.Minus::new),
                Combinators.combine(inner, slots(Arbitraries.integers().between(-3, 3)))
                        .as(NumberPlan.Times::new),
                Combinators.combine(inner, divisors()).as(NumberPlan.Remainder::new),
                inner.map(NumberPlan.Negated::new),
                inner.map(NumberPlan.Absolute::new),
                Combinators.combine(inner, constants()).as(NumberPlan.Else::new),
                Combinators.combine(inner, constants()).as(NumberPlan.Unless::new),
                Combinators.combine(predicates(depth - 1), inner, inner).as(NumberPlan.Choice::new),
                texts(depth - 1).map(NumberPlan.Length::new)));
        if (queries) {
            plans.add(inner.map(NumberPlan.Highest::new));
        }
        return Arbitraries.oneOf(plans);
    }

    Arbitrary<TextPlan> texts(int depth) {
        if (depth == 0) {
            return textColumn();
        }
        Arbitrary<TextPlan> inner = texts(depth - 1);
        return Arbitraries.oneOf(List.of(
                textColumn(),
                inner.map(TextPlan.Lower::new),
                Combinators.combine(inner, inner).as(TextPlan.Joined::new),
                Combinators.combine(
                                inner,
                                slots(Arbitraries.integers().between(1, 4)),
                                slots(Arbitraries.integers().between(0, 4)))
                        .as(TextPlan.Part::new),
                // by no longer ones: MySQL cuts them off in unions, see docs/differences.md
                Combinators.combine(inner, words(), slots(Arbitraries.of("", "o", "x")))
                        .as(TextPlan.Replaced::new),
                Combinators.combine(inner, words()).as(TextPlan.Else::new)));
    }

    /** For WHERE: often none, so that rows are left. */
    Arbitrary<List<PredicatePlan>> conditions(int depth) {
        return predicates(depth)
                .injectNull(0.6)
                .list()
                .ofMaxSize(2)
                .map(plans -> plans.stream().filter(Objects::nonNull).toList());
    }

    Arbitrary<PredicatePlan> predicates(int depth) {
        Arbitrary<PredicatePlan> leaf = leaves(Math.max(0, depth - 1));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<PredicatePlan> inner = predicates(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                inner.map(PredicatePlan.Not::new),
                Combinators.combine(inner, inner).as(PredicatePlan.Both::new),
                Combinators.combine(inner, inner).as(PredicatePlan.Either::new));
    }

    private Arbitrary<PredicatePlan> leaves(int depth) {
        Arbitrary<NumberPlan> number = numbers(depth);
        // HSQLDB takes a subquery that finds nothing for distinct from nothing
        Arbitrary<NumberPlan> withoutQuery = withoutQueries().numbers(depth);
        Arbitrary<TextPlan> text = texts(depth);
        Arbitrary<Comparison> comparison = Arbitraries.of(Comparison.class);
        Arbitrary<Slot<List<Integer>>> lists = slots(Arbitraries.integers()
                .between(-10, 30)
                .list()
                .ofMinSize(emptyLists ? 0 : 1)
                .ofMaxSize(5));
        List<Arbitrary<PredicatePlan>> plans = new ArrayList<>(List.of(
                Combinators.combine(number, comparison, constants()).as(PredicatePlan.WithValue::new),
                Combinators.combine(number, comparison, number).as(PredicatePlan.Compared::new),
                Combinators.combine(number, divisors(), comparison, constants()).as(PredicatePlan.Divided::new),
                Combinators.combine(withoutQuery, withoutQuery, either()).as(PredicatePlan.Distinct::new),
                Combinators.combine(text, words()).as(PredicatePlan.SameText::new),
                Combinators.combine(text, wanted("e", "o", "ann", "en", "", "%", "_"))
                        .as(PredicatePlan.Found::new),
                Combinators.combine(special(text), wanted("%", "_", "!")).as(PredicatePlan.Found::new),
                Combinators.combine(number, lists, either()).as(PredicatePlan.Among::new),
                Combinators.combine(number, constants(), constants()).as(PredicatePlan.Between::new),
                Combinators.combine(text, either()).as(PredicatePlan.Missing::new)));
        if (queries) {
            plans.add(Combinators.combine(number, constants()).as(PredicatePlan.HasOrder::new));
            // MariaDB, when it executes a prepared statement again, does not think again about an operand that is NULL:
            // see docs/differences.md
            Arbitrary<NumberPlan> known =
                    Combinators.combine(number, constants()).as(NumberPlan.Else::new);
            plans.add(Combinators.combine(known, constants(), either()).as(PredicatePlan.AmongOrders::new));
        }
        return Arbitraries.oneOf(plans);
    }
}
