package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.mistaking;
import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;

import org.alkahest.sql.tree.Between;
import org.alkahest.sql.tree.Call;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.Like;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.junit.jupiter.api.Test;

/** Random statements find out that a dialect is broken in one place, and show it with a small one. */
class RandomStatementsTest {

    @Test
    void aLeftJoinThatIsAnInnerOneFails() throws Exception {
        H2.catches(
                writing(
                        Join.class,
                        (join, out) -> out.sql("join ")
                                .node(join.relation())
                                .sql(" on ")
                                .node(join.condition())),
                "model.queries",
                "with the seed");
    }

    @Test
    void aNotThatIsForgottenFails() throws Exception {
        H2.catches(
                mistaking(InQuery.class, in -> new InQuery(in.operand(), in.query(), false)),
                "model.conditions",
                "negated=true");
    }

    @Test
    void aBoundThatIsLeftOutFails() throws Exception {
        H2.catches(
                mistaking(
                        Between.class,
                        between -> new Between(between.operand(), between.low(), between.operand(), between.negated())),
                "model.conditions",
                "between");
    }

    @Test
    void aPatternWithoutItsEscapeFails() throws Exception {
        H2.catches(
                mistaking(Like.class, like -> new Like(like.operand(), like.pattern(), null, like.negated())),
                "model.conditions",
                "like");
    }

    @Test
    void anOrderThatForgetsNullFails() throws Exception {
        H2.catches(
                mistaking(OrderItem.class, item -> new OrderItem(item.expression(), item.descending(), null)),
                "model.queries",
                "order by");
    }

    @Test
    void aSetOperatorOfAnotherKindFails() throws Exception {
        H2.catches(
                mistaking(
                        SetQuery.class,
                        set -> set.operator() == SetOperator.EXCEPT
                                ? new SetQuery(
                                        SetOperator.INTERSECT, set.left(), set.right(), set.orderBy(), set.limit())
                                : set),
                "model.queries",
                "operator=EXCEPT");
    }

    @Test
    void anAggregateThatForgetsDistinctFails() throws Exception {
        H2.catches(
                mistaking(Call.class, call -> new Call(call.function(), false, call.arguments(), call.type())),
                "model.queries",
                "distinct=true");
    }
}
