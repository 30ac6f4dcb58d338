package org.alkahest.conformance.compare;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Makes up queries: up to four tables, expressions up to three deep. */
final class QueryPlans {
    private static final int DEPTH = 2;

    private QueryPlans() {}

    static Arbitrary<QueryPlan> all() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, plain().map(plan -> plan)), Tuple.of(3, grouped()), Tuple.of(3, combined()));
    }

    private static Arbitrary<QueryPlan.Plain> plain() {
        return Combinators.combine(
                        source(),
                        numbers(DEPTH).list().ofMinSize(1).ofMaxSize(3),
                        texts(DEPTH).list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(false, true),
                        page().injectNull(0.5))
                .as(QueryPlan.Plain::new);
    }

    private static Arbitrary<QueryPlan> grouped() {
        return Combinators.combine(
                        source(),
                        numbers(1).list().ofMaxSize(2),
                        texts(1).list().ofMaxSize(1),
                        aggregates().list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(0, 3).injectNull(0.6),
                        page().injectNull(0.5))
                .as(QueryPlan.Grouped::new);
    }

    private static Arbitrary<QueryPlan> combined() {
        return Combinators.combine(
                        plain(), Arbitraries.of(QueryPlan.Combined.Operator.class), plain(), page().injectNull(0.5))
                .as(QueryPlan.Combined::new);
    }

    private static Arbitrary<QueryPlan.SourcePlan> source() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        join().list().ofMaxSize(2),
                        predicates(DEPTH).list().ofMaxSize(2))
                .as(QueryPlan.SourcePlan::new);
    }

    private static Arbitrary<QueryPlan.JoinPlan> join() {
        return Combinators.combine(
                        Arbitraries.of(QueryPlan.JoinPlan.Kind.class),
                        Arbitraries.of(false, true),
                        picks().map(NumberPlan.Column::new),
                        picks())
                .as(QueryPlan.JoinPlan::new);
    }

    private static Arbitrary<QueryPlan.Page> page() {
        return Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 12).injectNull(0.3),
                        Arbitraries.integers().between(0, 5).injectNull(0.5))
                .as(QueryPlan.Page::new);
    }

    private static Arbitrary<AggregatePlan> aggregates() {
        return Arbitraries.oneOf(
                Arbitraries.just(new AggregatePlan.Rows()),
                Combinators.combine(texts(1), Arbitraries.of(false, true)).as(AggregatePlan.Count::new),
                numbers(1).map(AggregatePlan.Sum::new),
                texts(1).map(AggregatePlan.Least::new),
                numbers(1).map(AggregatePlan.Greatest::new));
    }

    // ------------------------------------------------------------------------------------------------ expressions

    private static Arbitrary<NumberPlan> numbers(int depth) {
        Arbitrary<NumberPlan> column = picks().map(NumberPlan.Column::new);
        if (depth == 0) {
            return column;
        }
        Arbitrary<NumberPlan> inner = numbers(depth - 1);
        return Arbitraries.oneOf(List.of(
                column,
                Combinators.combine(inner, constants()).as(NumberPlan.Plus::new),
                Combinators.combine(inner, inner).as(NumberPlan.Minus::new),
                Combinators.combine(inner, Arbitraries.integers().between(-3, 3))
                        .as(NumberPlan.Times::new),
                inner.map(NumberPlan.Negated::new),
                inner.map(NumberPlan.Absolute::new),
                Combinators.combine(inner, constants()).as(NumberPlan.Else::new),
                Combinators.combine(predicates(depth - 1), inner, inner).as(NumberPlan.Choice::new),
                texts(depth - 1).map(NumberPlan.Length::new)));
    }

    private static Arbitrary<TextPlan> texts(int depth) {
        Arbitrary<TextPlan> column = picks().map(TextPlan.Column::new);
        if (depth == 0) {
            return column;
        }
        Arbitrary<TextPlan> inner = texts(depth - 1);
        return Arbitraries.oneOf(List.of(
                column,
                inner.map(TextPlan.Lower::new),
                Combinators.combine(inner, inner).as(TextPlan.Joined::new),
                Combinators.combine(
                                inner,
                                Arbitraries.integers().between(1, 4),
                                Arbitraries.integers().between(0, 4))
                        .as(TextPlan.Part::new),
                Combinators.combine(inner, words()).as(TextPlan.Else::new)));
    }

    private static Arbitrary<PredicatePlan> predicates(int depth) {
        Arbitrary<NumberPlan> number = numbers(Math.max(0, depth - 1));
        Arbitrary<TextPlan> text = texts(Math.max(0, depth - 1));
        Arbitrary<Boolean> negated = Arbitraries.of(false, true);
        Arbitrary<PredicatePlan.Comparison> comparison = Arbitraries.of(PredicatePlan.Comparison.class);
        Arbitrary<PredicatePlan> leaf = Arbitraries.oneOf(List.of(
                Combinators.combine(number, comparison, constants()).as(PredicatePlan.WithValue::new),
                Combinators.combine(number, comparison, number).as(PredicatePlan.Compared::new),
                Combinators.combine(text, words()).as(PredicatePlan.SameText::new),
                Combinators.combine(text, words()).as(PredicatePlan.Contains::new),
                Combinators.combine(number, constants().list().ofMaxSize(5), negated)
                        .as(PredicatePlan.Among::new),
                Combinators.combine(number, constants(), constants()).as(PredicatePlan.Between::new),
                Combinators.combine(text, negated).as(PredicatePlan.Missing::new),
                Combinators.combine(number, constants()).as(PredicatePlan.HasOrder::new),
                Combinators.combine(number, constants(), negated).as(PredicatePlan.AmongOrders::new)));
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

    private static Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 11);
    }

    private static Arbitrary<Integer> constants() {
        return Arbitraries.integers().between(-10, 30);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of("ann", "oslo", "open", "e", "", "o");
    }
}
