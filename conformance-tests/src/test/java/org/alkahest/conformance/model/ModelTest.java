package org.alkahest.conformance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alkahest.conformance.model.JoinPlan.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The model in memory means what SQL means, where that is subtle. */
class ModelTest {
    private static final NumberPlan ID = new NumberPlan.Column(0);
    private static final NumberPlan BROUGHT_BY = new NumberPlan.Column(1);
    private static final NumberPlan CREDIT = new NumberPlan.Column(2);
    private static final TextPlan NAME = new TextPlan.Column(0);
    private static final TextPlan CITY = new TextPlan.Column(1);
    private static final TablePlan CUSTOMERS = new TablePlan.Customers();
    private static final TablePlan ORDERS = new TablePlan.Orders();

    private static final ShopRows SHOP = new ShopRows(
            List.of(
                    customer(1, null, 10, "ann", "oslo"),
                    customer(2, 1, null, "bob", null),
                    customer(3, 1, 10, "ann", "rome")),
            List.of(order(1, 1, 5, "open"), order(2, null, 10, null), order(3, 1, 20, "paid")));
    private static final ShopRows NOBODY = new ShopRows(List.of(), List.of());

    private static Line customer(
            int id, @Nullable Integer broughtBy, @Nullable Integer credit, String name, @Nullable String city) {
        return new Line(Arrays.asList(id, broughtBy, credit), Arrays.asList(name, city));
    }

    private static Line order(int id, @Nullable Integer customer, int amount, @Nullable String state) {
        return new Line(Arrays.asList(id, customer, amount), Arrays.asList(state));
    }

    private static List<@Nullable Object> cells(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static @Nullable Boolean truth(PredicatePlan condition, int customer) {
        return condition.of(new Sight(SHOP, Round.FIRST, SHOP.customers().get(customer - 1)));
    }

    private static Slot<Integer> value(int value) {
        return Slot.always(value);
    }

    private static SourcePlan from(TablePlan root, JoinPlan... joins) {
        return new SourcePlan(root, List.of(joins), List.of());
    }

    private static PlainPlan ids(SourcePlan source, int... columns) {
        List<NumberPlan> numbers = new ArrayList<>();
        for (int column : columns) {
            numbers.add(new NumberPlan.Column(column));
        }
        return new PlainPlan(source, numbers, List.of(), false, null);
    }

    // ------------------------------------------------------------------------------------------------ truth

    @Test
    void aComparisonWithNullIsUnknownAndSoIsItsNegation() {
        var equal = new PredicatePlan.WithValue(CREDIT, Comparison.EQUAL, value(10));

        assertThat(truth(equal, 1)).isTrue();
        assertThat(truth(equal, 2)).isNull();
        assertThat(truth(new PredicatePlan.Not(equal), 2)).isNull();
    }

    @Test
    void falseAndUnknownIsFalseAndTrueOrUnknownIsTrue() {
        assertThat(Truth.both(false, null)).isFalse();
        assertThat(Truth.both(null, true)).isNull();
        assertThat(Truth.either(null, true)).isTrue();
        assertThat(Truth.either(false, null)).isNull();
    }

    @Test
    void inOfNothingIsFalseEvenOfNull() {
        assertThat(Truth.among(null, List.of())).isFalse();
        assertThat(Truth.among(null, List.of(1))).isNull();
    }

    @Test
    void notInOfRowsWithANullIsNeverTrue() {
        var notIn = new PredicatePlan.AmongOrders(ID, value(100), true);

        assertThat(truth(notIn, 1)).isFalse();
        assertThat(truth(notIn, 2)).isNull();
    }

    @Test
    void existsIsNeverUnknown() {
        assertThat(truth(new PredicatePlan.HasOrder(BROUGHT_BY, value(0)), 1)).isFalse();
        assertThat(truth(new PredicatePlan.HasOrder(BROUGHT_BY, value(19)), 2)).isTrue();
    }

    @Test
    void nullIsNotDistinctFromNull() {
        assertThat(truth(new PredicatePlan.Distinct(BROUGHT_BY, BROUGHT_BY, false), 1))
                .isFalse();
        assertThat(truth(new PredicatePlan.Distinct(BROUGHT_BY, ID, false), 1)).isTrue();
    }

    @Test
    void betweenIsFalseWhereOneBoundIsEnoughToSaySo() {
        assertThat(truth(new PredicatePlan.Between(ID, value(2), value(1)), 1)).isFalse();
        assertThat(truth(new PredicatePlan.Between(CREDIT, value(0), value(20)), 2))
                .isNull();
    }

    @Test
    void aQuotientIsExact() {
        assertThat(truth(new PredicatePlan.Divided(ID, value(2), Comparison.GREATER, value(1)), 3))
                .isTrue();
    }

    // ------------------------------------------------------------------------------------------------ values

    private static @Nullable Integer number(NumberPlan number, int customer) {
        return number.of(new Sight(SHOP, Round.FIRST, SHOP.customers().get(customer - 1)));
    }

    @Test
    void aRemainderHasTheSignOfTheDividend() {
        assertThat(number(new NumberPlan.Remainder(new NumberPlan.Negated(ID), value(2)), 3))
                .isEqualTo(-1);
    }

    @Test
    void caseTakesElseWhereItsConditionIsUnknown() {
        var rich = new PredicatePlan.WithValue(CREDIT, Comparison.GREATER, value(0));

        assertThat(number(new NumberPlan.Choice(rich, ID, new NumberPlan.Negated(ID)), 2))
                .isEqualTo(-2);
    }

    @Test
    void aScalarSubqueryThatFindsNothingIsNull() {
        assertThat(number(new NumberPlan.Highest(ID), 1)).isEqualTo(20);
        assertThat(number(new NumberPlan.Highest(BROUGHT_BY), 1)).isNull();
    }

    @Test
    void aTextWithNullAtItsEndIsNullAndAPartBehindTheEndIsEmpty() {
        var sight = new Sight(SHOP, Round.FIRST, SHOP.customers().get(1));

        assertThat(new TextPlan.Joined(NAME, CITY).of(sight)).isNull();
        assertThat(new TextPlan.Part(NAME, value(4), value(2)).of(sight)).isEmpty();
        assertThat(new TextPlan.Part(NAME, value(2), value(9)).of(sight)).isEqualTo("ob");
    }

    // ------------------------------------------------------------------------------------------------ joins

    private static JoinPlan orders(Kind kind) {
        return new JoinPlan(kind, ORDERS, 0, 1, null);
    }

    @Test
    void outerJoinsKeepWhatHasNoPartner() {
        List<List<@Nullable Object>> partners = List.of(cells(1, 1), cells(1, 3));
        List<List<@Nullable Object>> alone = List.of(cells(2, null), cells(3, null));
        List<@Nullable Object> nobodys = cells(null, 2);

        assertThat(ids(from(CUSTOMERS, orders(Kind.INNER)), 0, 3).rows(SHOP, Round.FIRST))
                .containsExactlyInAnyOrderElementsOf(partners);
        assertThat(ids(from(CUSTOMERS, orders(Kind.LEFT)), 0, 3).rows(SHOP, Round.FIRST))
                .containsAll(partners)
                .containsAll(alone)
                .hasSize(4);
        assertThat(ids(from(CUSTOMERS, orders(Kind.RIGHT)), 0, 3).rows(SHOP, Round.FIRST))
                .containsAll(partners)
                .contains(nobodys)
                .hasSize(3);
        assertThat(ids(from(CUSTOMERS, orders(Kind.FULL)), 0, 3).rows(SHOP, Round.FIRST))
                .containsAll(partners)
                .containsAll(alone)
                .contains(nobodys)
                .hasSize(5);
    }

    @Test
    void aConditionOfALeftJoinTakesPartnersAndOneOfWhereTakesRows() {
        var cheap = new JoinPlan(Kind.LEFT, ORDERS, 0, 1, new JoinPlan.More(2, Comparison.GREATER, value(100)));

        assertThat(ids(from(CUSTOMERS, cheap), 0).rows(SHOP, Round.FIRST)).hasSize(3);
    }

    @Test
    void theConditionOfACrossJoinStandsInWhereAfterARightJoin() {
        var crossed = new JoinPlan(Kind.CROSS, CUSTOMERS, 0, 0, null);

        assertThat(ids(from(CUSTOMERS, crossed, orders(Kind.RIGHT)), 0, 6).rows(SHOP, Round.FIRST))
                .containsExactlyInAnyOrder(cells(1, 1), cells(1, 3));
    }

    // ------------------------------------------------------------------------------------------------ groups

    private static GroupedPlan grouped(List<NumberPlan> keys, AggregatePlan... aggregates) {
        return new GroupedPlan(from(CUSTOMERS), keys, List.of(), List.of(aggregates), null, null);
    }

    @Test
    void withoutKeysThereIsOneGroupEvenOfNothing() {
        var all = grouped(List.of(), new AggregatePlan.Rows(), new AggregatePlan.Sum(ID, false));

        assertThat(all.rows(NOBODY, Round.FIRST)).containsExactly(cells(0L, null));
        assertThat(grouped(List.of(ID), new AggregatePlan.Rows()).rows(NOBODY, Round.FIRST))
                .isEmpty();
    }

    @Test
    void nullsAreOneGroupAndNoPartOfAggregates() {
        var byCredit = grouped(
                List.of(CREDIT),
                new AggregatePlan.Rows(),
                new AggregatePlan.Count(CITY, false),
                new AggregatePlan.Sum(CREDIT, true));

        assertThat(byCredit.rows(SHOP, Round.FIRST))
                .containsExactlyInAnyOrder(cells(10, 2L, 2L, BigDecimal.TEN), cells(null, 1L, 0L, null));
    }

    @Test
    void aMeanIsOneOfWhatIsKnown() {
        var mean = new AggregatePlan.Mean(CREDIT);

        assertThat(new Answer(grouped(List.of(), mean).rows(SHOP, Round.FIRST), true)
                        .matches(new Answer(List.of(cells(new BigDecimal("10.0000"))), true)))
                .isTrue();
    }

    @Test
    void havingThatIsUnknownLeavesTheGroupOut() {
        var having = new AggregatePlan.Having(new AggregatePlan.Sum(CREDIT, false), Comparison.LESS, value(50));
        var plan = new GroupedPlan(
                from(CUSTOMERS), List.of(ID), List.of(), List.of(new AggregatePlan.Rows()), having, null);

        assertThat(plan.rows(SHOP, Round.FIRST)).containsExactlyInAnyOrder(cells(1, 1L), cells(3, 1L));
    }

    // ------------------------------------------------------------------------------------------------ sets and order

    private static List<List<@Nullable Object>> combined(CombinedPlan.Operator operator) {
        PlainPlan credits = new PlainPlan(from(CUSTOMERS), List.of(CREDIT), List.of(), false, null);
        PlainPlan brought = new PlainPlan(
                new SourcePlan(
                        CUSTOMERS, List.of(), List.of(new PredicatePlan.WithValue(ID, Comparison.LESS, value(3)))),
                List.of(CREDIT),
                List.of(),
                false,
                null);
        return new CombinedPlan(credits, operator, brought, null).rows(SHOP, Round.FIRST);
    }

    @Test
    void setOperatorsTakeNullForNullAndCountWhereTheySayAll() {
        assertThat(combined(CombinedPlan.Operator.UNION)).containsExactlyInAnyOrder(cells(10), cells((Object) null));
        assertThat(combined(CombinedPlan.Operator.UNION_ALL)).hasSize(5);
        assertThat(combined(CombinedPlan.Operator.INTERSECT))
                .containsExactlyInAnyOrder(cells(10), cells((Object) null));
        assertThat(combined(CombinedPlan.Operator.EXCEPT)).isEmpty();
        assertThat(combined(CombinedPlan.Operator.EXCEPT_ALL)).containsExactly(cells(10));
        assertThat(combined(CombinedPlan.Operator.INTERSECT_ALL))
                .containsExactlyInAnyOrder(cells(10), cells((Object) null));
    }

    @Test
    void theOrderPlacesNullWhateverItsDirectionAndTheOffsetComesFirst() {
        List<NumberPlan> columns = List.of(CREDIT, ID);
        var ordered = new PlainPlan(from(CUSTOMERS), columns, List.of(), false, new Page(true, true, null, null));
        var second =
                new PlainPlan(from(CUSTOMERS), columns, List.of(), false, new Page(false, false, value(1), value(1)));

        assertThat(ordered.rows(SHOP, Round.FIRST)).containsExactly(cells(null, 2), cells(10, 3), cells(10, 1));
        assertThat(second.rows(SHOP, Round.FIRST)).containsExactly(cells(10, 3));
    }

    @Test
    void windowsSeeTheRowsThatAreOrderedAlike() {
        var up = new Page(false, true, null, null);
        List<WindowPlan> windows = List.of(
                new WindowPlan(WindowPlan.Kind.RANK, null, 1, up),
                new WindowPlan(WindowPlan.Kind.DENSE_RANK, null, 1, up),
                new WindowPlan(WindowPlan.Kind.RUNNING_SUM, null, 1, up),
                new WindowPlan(WindowPlan.Kind.ROW_NUMBER, 1, 0, up),
                new WindowPlan(WindowPlan.Kind.LAG, null, 0, up));
        var plan = new WindowedPlan(from(CUSTOMERS), List.of(ID, CREDIT), List.of(), windows, null);

        assertThat(plan.rows(SHOP, Round.FIRST))
                .containsExactly(
                        cells(1, 10, 2L, 2L, BigDecimal.valueOf(20), 1L, null),
                        cells(2, null, 1L, 1L, null, 1L, 1),
                        cells(3, 10, 2L, 2L, BigDecimal.valueOf(20), 2L, 2));
    }

    // ------------------------------------------------------------------------------------------------ changes

    @Test
    void anUpdateSeesTheRowsAsTheyWere() {
        var swap = new ChangePlan.Update(BROUGHT_BY, CREDIT, new ChangePlan.ShortText(NAME), List.of());

        ChangePlan.Changed changed = swap.of(SHOP, Round.FIRST);

        assertThat(changed.rows()).isEqualTo(3);
        assertThat(changed.customers().get(2)).isEqualTo(customer(3, 10, 1, "ann", "ann"));
    }

    @Test
    void aDeleteKeepsTheRowsOfWhichTheConditionIsUnknown() {
        var delete = new ChangePlan.Delete(List.of(new PredicatePlan.WithValue(CREDIT, Comparison.EQUAL, value(10))));

        assertThat(delete.of(SHOP, Round.FIRST).customers())
                .containsExactly(SHOP.customers().get(1));
    }

    // ------------------------------------------------------------------------------------------------ rounds

    @Test
    void theShapeOfAPlanHasNoValues() {
        var one = new PredicatePlan.Among(ID, new Slot<>(List.of(1, 2), List.of()), false);
        var other = new PredicatePlan.Among(ID, new Slot<>(List.of(3), List.of(4, 5, 6)), false);

        assertThat(Slot.shape(one)).isEqualTo(Slot.shape(other));
        assertThat(one.of(new Sight(SHOP, Round.FIRST, SHOP.customers().get(0))))
                .isTrue();
        assertThat(one.of(new Sight(SHOP, Round.SECOND, SHOP.customers().get(0))))
                .isFalse();
    }

    @Test
    void answersWithoutAnOrderAreTheSameInAnyOrder() {
        var one = new Answer(List.of(cells(1), cells(2)), false);
        var other = new Answer(List.of(cells(2), cells(1)), false);

        assertThat(one.matches(other)).isTrue();
        assertThat(new Answer(one.rows(), true).matches(new Answer(other.rows(), true)))
                .isFalse();
        assertThat(one.matches(new Answer(List.of(cells(1), cells(1)), false))).isFalse();
    }
}
