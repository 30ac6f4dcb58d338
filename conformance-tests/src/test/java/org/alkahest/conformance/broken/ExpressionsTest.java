package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.mistaking;
import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.broken.Sound.SQLITE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.alkahest.dialect.render.Rendering;
import org.alkahest.sql.tree.Aggregate;
import org.alkahest.sql.tree.Arithmetic;
import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Case;
import org.alkahest.sql.tree.Cast;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.Concat;
import org.alkahest.sql.tree.IsNull;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.Logical;
import org.alkahest.sql.tree.Not;
import org.alkahest.sql.tree.Over;
import org.alkahest.sql.tree.WindowFrame;
import org.junit.jupiter.api.Test;

/** Expressions that mean something else when they are written. */
class ExpressionsTest {

    // ------------------------------------------------------------------------------------------------ brackets

    @Test
    void sumsWithoutBracketsFail() throws Exception {
        SQLITE.catches(
                writing(
                        Arithmetic.class,
                        (node, out) -> out.node(node.left())
                                .sql(" " + node.operator().sql() + " ")
                                .node(node.right())),
                "expression.arithmetic.precedence");
    }

    @Test
    void conditionsWithoutBracketsFail() throws Exception {
        H2.catches(
                writing(
                        Logical.class,
                        (node, out) ->
                                out.list(node.operands(), " " + node.operator().sql() + " ")),
                "select.where.logic");
    }

    @Test
    void aNegationWithoutBracketsFails() throws Exception {
        H2.catches(writing(Not.class, (node, out) -> out.sql("not ").node(node.operand())), "select.where.logic");
    }

    // ------------------------------------------------------------------------------------------------ comparisons

    @Test
    void aPatternWithoutItsEscapeFails() throws Exception {
        H2.catches(
                mistaking(
                        Like.class, like -> new Like(like.operand(), like.pattern(), null, like.negated())),
                "expression.like.escape",
                "rows for 10#%");
    }

    @Test
    void nullThatIsComparedAsAValueFails() throws Exception {
        H2.catches(
                mistaking(
                        Comparison.class,
                        node -> node.operator() == ComparisonOperator.NOT_DISTINCT
                                ? new Comparison(ComparisonOperator.EQUAL, node.left(), node.right())
                                : node),
                "operator.distinct",
                "rows for Optional.empty");
    }

    @Test
    void aTestForNullThatIsNotNegatedFails() throws Exception {
        H2.catches(mistaking(IsNull.class, node -> new IsNull(node.operand(), false)), "select.where.null");
    }

    @Test
    void boundsThatAreExchangedFail() throws Exception {
        H2.catches(
                mistaking(
                        Between.class,
                        node -> new Between(node.operand(), node.high(), node.low(), node.negated())),
                "select.where.between");
    }

    @Test
    void anEmptyListThatHoldsNullFails() throws Exception {
        H2.catches(
                sound -> new BrokenDialect(sound) {
                    @Override
                    public Rendering rendering() {
                        return super.rendering().withEmptyList(binding -> "(null)");
                    }
                },
                "select.in.negated");
    }

    // ------------------------------------------------------------------------------------------------ values

    @Test
    void integersThatAreDividedAsIntegersFail() throws Exception {
        H2.catches(
                writing(Cast.class, (node, out) -> out.node(node.operand())),
                "operator.divide");
    }

    @Test
    void branchesInAnotherOrderFail() throws Exception {
        H2.catches(
                mistaking(Case.class, node -> new Case(reversed(node.branches()), node.otherwise())),
                "expression.case.order");
    }

    @Test
    void aConcatenationThatTakesNullForNothingFails() throws Exception {
        H2.catches(
                writing(
                        Concat.class,
                        (node, out) -> out.sql("concat(").list(node.operands(), ", ").sql(")")),
                "expression.concat");
    }

    // ------------------------------------------------------------------------------------------------ aggregates and windows

    @Test
    void anAggregateWithoutItsFilterFails() throws Exception {
        H2.catches(
                mistaking(Aggregate.class, node -> new Aggregate(node.call(), node.withinGroup(), null)),
                "aggregate.filter");
    }

    @Test
    void rangesThatAreCountedInRowsFail() throws Exception {
        H2.catches(
                mistaking(
                        WindowFrame.class,
                        frame -> new WindowFrame(
                                WindowFrame.Unit.ROWS, frame.start(), frame.end(), frame.exclusion())),
                "window.frame.range");
    }

    @Test
    void aFrameThatExcludesNothingFails() throws Exception {
        H2.catches(
                mistaking(
                        WindowFrame.class,
                        frame -> new WindowFrame(frame.unit(), frame.start(), frame.end(), null)),
                "window.frame.exclude");
    }

    @Test
    void aWindowOverAllRowsFails() throws Exception {
        H2.catches(
                mistaking(
                        Over.class,
                        over -> new Over(over.function(), over.window(), List.of(), over.orderBy(), over.frame())),
                "window.rank");
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
