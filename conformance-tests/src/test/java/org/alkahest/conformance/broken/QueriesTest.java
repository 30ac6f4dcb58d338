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
import org.alkahest.sql.tree.WithStatement;
import org.junit.jupiter.api.Test;

/** Queries that mean something else when they are written. */
class QueriesTest {

    // ------------------------------------------------------------------------------------------------ rows

    @Test
    void aLimitThatForgetsItsOffsetFails() throws Exception {
        UnaryOperator<Dialect> forgetful = mistaking(
                RowLimit.class,
                limit -> new RowLimit(limit.count(), null, limit.withTies(), limit.percent()));
        H2.catches(forgetful, "limit.offset", "rows for 1");
        H2.passes(forgetful, "limit.rows");
    }

    @Test
    void aLimitThatCutsTiesOffFails() throws Exception {
        H2.catches(
                mistaking(
                        RowLimit.class,
                        limit -> new RowLimit(limit.count(), limit.offset(), false, limit.percent())),
                "limit.ties");
    }

    @Test
    void nullsThatStandWhereTheDatabasePutsThemFail() throws Exception {
        H2.catches(
                mistaking(OrderItem.class, item -> new OrderItem(item.expression(), item.descending(), null)),
                "select.order.nulls");
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
                "select.distinct");
    }

    @Test
    void aLockThatIsLeftOutFails() throws Exception {
        H2.catches(writing(RowLock.class, (lock, out) -> {}), "lock.nowait");
    }

    // ------------------------------------------------------------------------------------------------ joins and subqueries

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
                "subquery.any");
    }

    @Test
    void aListOfAQueryThatIsNotNegatedFails() throws Exception {
        H2.catches(
                mistaking(InQuery.class, node -> new InQuery(node.operand(), node.query(), false)),
                "subquery.in.negated");
    }

    @Test
    void existenceThatAsksForAValueFails() throws Exception {
        H2.catches(
                writing(
                        Exists.class,
                        (node, out) -> out.sql("(").node(node.query()).sql(") is not null")),
                "subquery.exists");
    }

    @Test
    void aRecursionThatIsReadOnceFails() throws Exception {
        H2.catches(
                mistaking(
                        WithStatement.class,
                        with -> with),
                "cte.recursive");
    }

    // ------------------------------------------------------------------------------------------------ combinations

    @Test
    void operandsWithoutBracketsFail() throws Exception {
        UnaryOperator<Dialect> bare = writing(QueryOperand.class, (operand, out) -> out.node(operand.query()));
        H2.catches(bare, "set.nested");
        SQLITE.catches(bare, "set.nested");
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
                "set.union-all");
    }
}
