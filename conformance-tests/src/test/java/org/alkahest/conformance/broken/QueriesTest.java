package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.mistaking;
import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;
import static org.alkahest.conformance.broken.Sound.SQLITE;

import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.render.QueryOperand;
import org.alkahest.sql.tree.Exists;
import org.alkahest.sql.tree.InQuery;
import org.alkahest.sql.tree.Join;
import org.alkahest.sql.tree.JoinKind;
import org.alkahest.sql.tree.OrderItem;
import org.alkahest.sql.tree.QuantifiedQuery;
import org.alkahest.sql.tree.Quantifier;
import org.alkahest.sql.tree.RowLimit;
import org.alkahest.sql.tree.RowLock;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.junit.jupiter.api.Test;

/** Queries that mean something else when they are written. */
class QueriesTest {

    // ------------------------------------------------------------------------------------------------ rows

    @Test
    void aLimitThatForgetsItsOffsetFails() throws Exception {
        UnaryOperator<Dialect> forgetful = mistaking(
                RowLimit.class, limit -> new RowLimit(limit.count(), null, limit.withTies(), limit.percent()));
        H2.catches(forgetful, "limit.offset", "rows for 1");
        H2.passes(forgetful, "limit.rows");
    }

    @Test
    void aLimitThatCutsTiesOffFails() throws Exception {
        H2.catches(
                mistaking(RowLimit.class, limit -> new RowLimit(limit.count(), limit.offset(), false, limit.percent())),
                "limit.ties",
                "rows for 1: expected [40, 40], but got [40]");
    }

    @Test
    void nullsThatStandWhereTheDatabasePutsThemFail() throws Exception {
        H2.catches(
                mistaking(OrderItem.class, item -> new OrderItem(item.expression(), item.descending(), null)),
                "select.order.nulls",
                "rows for 1: expected [4, 1, 2, 5, 3], but got [3, 4, 1, 2, 5]");
    }

    @Test
    void rowsThatComeTwiceFail() throws Exception {
        H2.catches(
                mistaking(
                        SelectQuery.class,
                        query -> new SelectQuery(
                                null,
                                query.columns(),
                                query.from(),
                                query.joins(),
                                query.where(),
                                query.groupBy(),
                                query.having(),
                                query.orderBy(),
                                query.limit(),
                                query.rare())),
                "select.distinct",
                "but got [20, 30, 40, 40, null]");
    }

    @Test
    void aLockThatIsLeftOutFails() throws Exception {
        H2.catches(writing(RowLock.class, (lock, out) -> {}), "lock.nowait", "[LOCK_TIMEOUT], but nothing was thrown");
    }

    // ------------------------------------------------------------------------------------------------ joins and
    // subqueries

    @Test
    void aJoinOfAnotherKindFails() throws Exception {
        H2.catches(
                mistaking(
                        Join.class,
                        join -> join.kind() == JoinKind.LEFT
                                ? new Join(JoinKind.INNER, join.relation(), join.condition())
                                : join),
                "join.left",
                "rows for 4");
    }

    @Test
    void allInPlaceOfAnyFails() throws Exception {
        H2.catches(
                mistaking(QuantifiedQuery.class, node -> new QuantifiedQuery(Quantifier.ALL, node.query())),
                "subquery.any",
                "rows for 2: expected [1, 2, 5], but got []");
    }

    @Test
    void aListOfAQueryThatIsNotNegatedFails() throws Exception {
        H2.catches(
                mistaking(InQuery.class, node -> new InQuery(node.operand(), node.query(), false)),
                "subquery.in.negated",
                "rows for n: expected [ann, bob, cid, eve], but got [dee]");
    }

    @Test
    void existenceThatAsksForAValueFails() throws Exception {
        H2.catches(
                writing(
                        Exists.class,
                        (node, out) -> out.sql("(").node(node.query()).sql(") is not null")),
                "subquery.exists",
                "ALK-5010");
    }

    @Test
    void aRecursionThatEndsWhereItBeginsFails() throws Exception {
        SQLITE.catches(
                sound -> writing(SetQuery.class, (set, out) -> {
                            if (set.operator() == SetOperator.UNION_ALL) {
                                out.node(set.left());
                            } else {
                                sound.rendering().render(set, out);
                            }
                        })
                        .apply(sound),
                "cte.recursive",
                "rows for 4: expected [1, 2, 3, 4], but got [1]");
    }

    // ------------------------------------------------------------------------------------------------ combinations

    @Test
    void operandsWithoutBracketsFail() throws Exception {
        UnaryOperator<Dialect> bare = writing(QueryOperand.class, (operand, out) -> out.node(operand.query()));
        H2.catches(bare, "set.nested", "rows for 1, in any order: expected [2, 3], but got [2, 3, 4, 5]");
        SQLITE.catches(bare, "set.nested", "rows for 1, in any order: expected [2, 3], but got [2, 3, 4, 5]");
    }

    @Test
    void aUnionThatDropsRowsThatAreAlikeFails() throws Exception {
        H2.catches(
                mistaking(
                        SetQuery.class,
                        set -> new SetQuery(
                                set.operator() == SetOperator.UNION_ALL ? SetOperator.UNION : set.operator(),
                                set.left(),
                                set.right(),
                                set.orderBy(),
                                set.limit())),
                "set.union-all",
                "expected [1, 1, 2, 4, null], but got [1, 2, 4, null]");
    }
}
