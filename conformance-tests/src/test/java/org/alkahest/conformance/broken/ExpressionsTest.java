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
import org.alkahest.sql.tree.ArithmeticOperator;
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
                "expression.arithmetic.precedence",
                "rows for 5: expected [[70, 40, 27, 23, 60, 3]]");
    }

    @Test
    void conditionsWithoutBracketsFail() throws Exception {
        H2.catches(
                writing(
                        Logical.class,
                        (node, out) ->
                                out.list(node.operands(), " " + node.operator().sql() + " ")),
                "select.where.logic",
                "rows for 40: expected [5], but got [2, 5]");
    }

    @Test
    void aNegationWithoutBracketsFails() throws Exception {
        H2.catches(
                writing(Not.class, (node, out) -> out.sql("not ").node(node.operand())),
                "select.where.logic",
                "rows for 40: expected [4], but got [1, 4]");
    }

    // ------------------------------------------------------------------------------------------------ comparisons

    @Test
    void aPatternWithoutItsEscapeFails() throws Exception {
        H2.catches(
                mistaking(Like.class, like -> new Like(like.operand(), like.pattern(), null, like.negated())),
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
        H2.catches(
                mistaking(IsNull.class, node -> new IsNull(node.operand(), false)),
                "select.where.null",
                "rows for 3: expected [4, 5], but got [3]");
    }

    @Test
    void boundsThatAreExchangedFail() throws Exception {
        H2.catches(
                mistaking(Between.class, node -> new Between(node.operand(), node.high(), node.low(), node.negated())),
                "select.where.between",
                "rows for 30: expected [1, 2, 5], but got []");
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
                "select.in.negated",
                "rows for 0: expected [1, 2, 3, 4, 5], but got []");
    }

    // ------------------------------------------------------------------------------------------------ values

    @Test
    void integersThatAreDividedAsIntegersFail() throws Exception {
        H2.catches(
                sound -> writing(Arithmetic.class, (node, out) -> {
                            boolean quotient = node.operator() == ArithmeticOperator.DIVIDE;
                            out.sql(quotient ? "floor(" : "");
                            sound.rendering().render(node, out);
                            out.sql(quotient ? ")" : "");
                        })
                        .apply(sound),
                "operator.divide",
                "rows for 8: expected [[2.5, 0.4, 5]], but got [[2, 0, 5]]");
    }

    @Test
    void aCastThatIsLeftOutFails() throws Exception {
        H2.catches(
                writing(Cast.class, (node, out) -> out.node(node.operand())),
                "expression.cast",
                "rows for 01: expected [], but got [1]");
    }

    @Test
    void branchesInAnotherOrderFail() throws Exception {
        H2.catches(
                mistaking(Case.class, node -> new Case(reversed(node.branches()), node.otherwise())),
                "expression.case.first",
                "but got [of some age, of some age, unknown");
    }

    @Test
    void aConcatenationThatTakesNullForNothingFails() throws Exception {
        H2.catches(
                writing(
                        Concat.class,
                        (node, out) ->
                                out.sql("concat(").list(node.operands(), ", ").sql(")")),
                "expression.concat",
                "rows for 3: expected [null], but got [cid]");
    }

    // ------------------------------------------------------------------------------------------------ aggregates and
    // windows

    @Test
    void anAggregateWithoutItsFilterFails() throws Exception {
        H2.catches(
                mistaking(Aggregate.class, node -> new Aggregate(node.call(), node.withinGroup(), null)),
                "aggregate.filter",
                "rows for 30");
    }

    @Test
    void rangesThatAreCountedInRowsFail() throws Exception {
        H2.catches(
                mistaking(
                        WindowFrame.class,
                        frame -> new WindowFrame(WindowFrame.Unit.ROWS, frame.start(), frame.end(), frame.exclusion())),
                "window.frame.range",
                "rows for 1: expected [1, 1, 2, 2], but got [1, 2, 2, 2]");
    }

    @Test
    void aFrameThatExcludesNothingFails() throws Exception {
        H2.catches(
                mistaking(WindowFrame.class, frame -> new WindowFrame(frame.unit(), frame.start(), frame.end(), null)),
                "window.frame.exclude",
                "rows for 1: expected [1, 2, 2, 1], but got [2, 3, 3, 2]");
    }

    @Test
    void aWindowOverAllRowsFails() throws Exception {
        H2.catches(
                mistaking(
                        Over.class,
                        over -> new Over(over.function(), over.window(), List.of(), over.orderBy(), over.frame())),
                "window.aggregate",
                "but got [[1, 5, 15]");
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }
}
