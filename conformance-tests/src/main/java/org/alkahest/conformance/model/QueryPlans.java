package org.alkahest.conformance.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.alkahest.dialect.Capability;
import org.jspecify.annotations.Nullable;

/** Makes up queries of what a dialect claims: up to three tables, expressions up to three deep. */
final class QueryPlans {
    private static final int DEPTH = 2;

    /** Where tables that are joined have keys, so that rows find partners. */
    private static final Arbitrary<Integer> KEYS = Arbitraries.of(0, 1, 3, 4, 6, 7);

    private final Predicate<Capability> claimed;
    private final ExpressionPlans expressions = ExpressionPlans.ANYWHERE;

    /** What is grouped by; MySQL does not know an expression with an empty list again: see docs/differences.md. */
    private final ExpressionPlans keys;

    QueryPlans(Predicate<Capability> claimed) {
        this.claimed = claimed;
        ExpressionPlans known = expressions.withoutEmptyLists();
        this.keys = claimed.test(Capability.QUERIES_IN_GROUP_BY) ? known : known.withoutQueries();
    }

    Arbitrary<QueryPlan> all() {
        List<Tuple.Tuple2<Integer, Arbitrary<QueryPlan>>> plans = new ArrayList<>(
                List.of(Tuple.of(4, plain(1).map(plan -> plan)), Tuple.of(3, grouped()), Tuple.of(3, combined())));
        if (claimed.test(Capability.WINDOW_FUNCTIONS) && claimed.test(Capability.NULLS_ORDER)) {
            plans.add(Tuple.of(2, windowed()));
        }
        return Arbitraries.frequencyOf(plans);
    }

    /** @param nesting how deep queries may stand in FROM and WITH */
    private Arbitrary<PlainPlan> plain(int nesting) {
        return Combinators.combine(
                        source(nesting),
                        expressions.numbers(DEPTH).list().ofMinSize(1).ofMaxSize(3),
                        expressions.texts(DEPTH).list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.of(false, true),
                        pages())
                .as(PlainPlan::new);
    }

    private Arbitrary<QueryPlan> grouped() {
        return Combinators.combine(
                        source(1),
                        keys.numbers(1).list().ofMaxSize(2),
                        keys.texts(1).list().ofMaxSize(1),
                        aggregates().list().ofMinSize(1).ofMaxSize(3),
                        having().injectNull(0.6),
                        pages().map(QueryPlans::asGroupsAreOrdered))
                .as(GroupedPlan::new);
    }

    /** NULL as the lowest value: elsewhere MySQL has no place for it among groups of an expression: see docs/differences.md. */
    private static @Nullable Page asGroupsAreOrdered(@Nullable Page page) {
        return page == null ? null : new Page(page.descending(), !page.descending(), page.limit(), page.offset());
    }

    private Arbitrary<QueryPlan> combined() {
        Set<CombinedPlan.Operator> operators = EnumSet.of(CombinedPlan.Operator.UNION, CombinedPlan.Operator.UNION_ALL);
        if (claimed.test(Capability.INTERSECT_AND_EXCEPT)) {
            operators.add(CombinedPlan.Operator.INTERSECT);
            operators.add(CombinedPlan.Operator.EXCEPT);
        }
        if (claimed.test(Capability.INTERSECT_AND_EXCEPT_ALL)) {
            operators.add(CombinedPlan.Operator.INTERSECT_ALL);
            operators.add(CombinedPlan.Operator.EXCEPT_ALL);
        }
        return Combinators.combine(operands(), Arbitraries.of(operators), operands(), pages())
                .as(CombinedPlan::new);
    }

    /** Without pages, and with numbers of one type: HSQLDB fails to combine integers of different widths. */
    private Arbitrary<PlainPlan> operands() {
        return plain(0).map(plan -> new PlainPlan(
                plan.source(),
                plan.numbers().stream().map(QueryPlans::ofOneType).toList(),
                plan.texts(),
                plan.distinct(),
                null));
    }

    private static NumberPlan ofOneType(NumberPlan number) {
        return number instanceof NumberPlan.Column ? number : new NumberPlan.Whole(number);
    }

    private Arbitrary<QueryPlan> windowed() {
        return Combinators.combine(
                        source(0),
                        expressions.numbers(1).list().ofMinSize(1).ofMaxSize(2),
                        expressions.texts(1).list().ofMaxSize(1),
                        windows().list().ofMinSize(1).ofMaxSize(3).map(QueryPlans::withOneOrder),
                        pages())
                .as(WindowedPlan::new);
    }

    /**
     * Windows of one partition and one order. Among rows that tie a database chooses an order, and another one for each window: one
     * window may tell. And MariaDB takes one order for another where they begin with other parts of the same column: see
     * docs/differences.md.
     */
    private static List<WindowPlan> withOneOrder(List<WindowPlan> windows) {
        WindowPlan first = windows.get(0);
        List<WindowPlan> kept = new ArrayList<>(List.of(first));
        for (WindowPlan window : windows.subList(1, windows.size())) {
            if (!window.tellsTiesApart() && (!first.tellsTiesApart() || window.kind() == WindowPlan.Kind.SUM)) {
                kept.add(new WindowPlan(window.kind(), first.partition(), first.column(), first.order()));
            }
        }
        return kept;
    }

    private static Arbitrary<WindowPlan> windows() {
        return Combinators.combine(
                        Arbitraries.of(WindowPlan.Kind.class),
                        Arbitraries.integers().between(0, 2).injectNull(0.4),
                        Arbitraries.integers().between(0, 1),
                        orders())
                .as(WindowPlan::new);
    }

    // ------------------------------------------------------------------------------------------------ FROM

    private Arbitrary<SourcePlan> source(int nesting) {
        return Combinators.combine(tables(nesting), joins(nesting).list().ofMaxSize(2), expressions.conditions(DEPTH))
                .as(SourcePlan::new);
    }

    private Arbitrary<TablePlan> tables(int nesting) {
        Arbitrary<TablePlan> table = Arbitraries.of(new TablePlan.Customers(), new TablePlan.Orders());
        if (nesting == 0) {
            return table;
        }
        Arbitrary<Boolean> with = claimed.test(Capability.COMMON_TABLE_EXPRESSIONS)
                ? Arbitraries.of(false, true)
                : Arbitraries.just(false);
        Arbitrary<TablePlan> derived =
                Combinators.combine(plain(nesting - 1), with).as(TablePlan.Derived::new);
        return Arbitraries.frequencyOf(Tuple.of(5, table), Tuple.of(1, derived));
    }

    private Arbitrary<JoinPlan> joins(int nesting) {
        Set<JoinPlan.Kind> kinds = EnumSet.of(JoinPlan.Kind.INNER, JoinPlan.Kind.LEFT, JoinPlan.Kind.CROSS);
        if (claimed.test(Capability.RIGHT_JOIN)) {
            kinds.add(JoinPlan.Kind.RIGHT);
        }
        if (claimed.test(Capability.FULL_JOIN)) {
            kinds.add(JoinPlan.Kind.FULL);
        }
        Arbitrary<JoinPlan.@Nullable More> more = Combinators.combine(
                        picks(), Arbitraries.of(Comparison.class), ExpressionPlans.constants())
                .as(JoinPlan.More::new)
                .injectNull(0.7);
        return Combinators.combine(Arbitraries.of(kinds), tables(nesting), KEYS, Arbitraries.of(0, 1), more)
                .as((kind, table, left, right, further) ->
                        new JoinPlan(kind, table, left, right, kind == JoinPlan.Kind.FULL ? null : further));
    }

    private static Arbitrary<Integer> picks() {
        return Arbitraries.integers().between(0, 11);
    }

    // ------------------------------------------------------------------------------------------------ ORDER BY

    /** No page, or one. Without NULLS FIRST and LAST the place of NULL is a matter of databases, and so there is no order. */
    private Arbitrary<@Nullable Page> pages() {
        if (!claimed.test(Capability.NULLS_ORDER)) {
            return Absent.part();
        }
        // limits of 0 have a rule of their own, limit.zero
        Arbitrary<@Nullable Slot<Integer>> limits = numbers(1, 12).injectNull(0.3);
        Arbitrary<@Nullable Slot<Integer>> offsets = numbers(0, 5).injectNull(0.5);
        boolean offsetAlone = claimed.test(Capability.OFFSET_WITHOUT_LIMIT);
        return Combinators.combine(orders(), limits, offsets)
                .as((order, limit, offset) -> new Page(
                        order.descending(), order.nullsFirst(), limit, limit == null && !offsetAlone ? null : offset))
                .injectNull(0.5);
    }

    private static Arbitrary<Slot<Integer>> numbers(int least, int most) {
        return ExpressionPlans.slots(Arbitraries.integers().between(least, most));
    }

    private static Arbitrary<Page> orders() {
        return Combinators.combine(Arbitraries.of(false, true), Arbitraries.of(false, true))
                .as((descending, nullsFirst) -> new Page(descending, nullsFirst, null, null));
    }

    // ------------------------------------------------------------------------------------------------ aggregates

    private Arbitrary<AggregatePlan> aggregates() {
        Arbitrary<AggregatePlan> plain = Arbitraries.frequencyOf(
                Tuple.of(5, ofNumbers().map(aggregate -> aggregate)),
                Tuple.of(1, expressions.numbers(1).map(AggregatePlan.Mean::new)),
                Tuple.of(1, expressions.texts(1).map(AggregatePlan.Least::new)));
        if (!claimed.test(Capability.AGGREGATE_FILTER)) {
            return plain;
        }
        Arbitrary<AggregatePlan> filtered =
                Combinators.combine(plain, expressions.predicates(1)).as(AggregatePlan.Filtered::new);
        return Arbitraries.frequencyOf(Tuple.of(4, plain), Tuple.of(1, filtered));
    }

    private Arbitrary<AggregatePlan.OfNumbers> ofNumbers() {
        Arbitrary<Boolean> distinct = Arbitraries.of(false, true);
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new AggregatePlan.Rows())),
                Tuple.of(3, Combinators.combine(expressions.texts(1), distinct).as(AggregatePlan.Count::new)),
                Tuple.of(
                        3, Combinators.combine(expressions.numbers(1), distinct).as(AggregatePlan.Sum::new)),
                Tuple.of(1, expressions.numbers(1).map(AggregatePlan.Greatest::new)));
    }

    private Arbitrary<AggregatePlan.Having> having() {
        return Combinators.combine(ofNumbers(), Arbitraries.of(Comparison.class), ExpressionPlans.constants())
                .as(AggregatePlan.Having::new);
    }
}
