package org.alkahest.sql.resolve;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.shape.Lift;
import org.junit.jupiter.api.Test;

/** Items of FROM that nothing connects are found, wherever the query stands. */
class CartesianProductsTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();
    private final Users boss = u.as("boss");

    private static List<String> warnings(Statement statement) {
        return CartesianProducts.in(Resolution.of(Lift.of(statement.node(), statement.options())));
    }

    @Test
    void twoTablesOfTheSelectListWithoutACondition() {
        assertThat(warnings(select(u.id, a.id)))
                .containsExactly("FROM pairs every row of \"user_account\" with every row of [address]: no condition"
                        + " connects them. Add one, or say with crossJoin(…) that it is meant.");
    }

    @Test
    void aConditionOfEachTableAloneConnectsNothing() {
        assertThat(warnings(select(u.id, a.id).where(u.id.eq(1), a.id.eq(1)))).hasSize(1);
        assertThat(warnings(select(u.id, a.id).where(u.id.eq(1).and(a.id.eq(1)))))
                .hasSize(1);
    }

    @Test
    void aConditionThatReadsBothConnectsThem() {
        assertThat(warnings(select(u.id, a.id).where(a.userId.eq(u.id)))).isEmpty();
        assertThat(warnings(select(u.id, a.id).where(u.active.and(a.userId.gt(u.id)))))
                .isEmpty();
    }

    @Test
    void aCorrelatedSubqueryConnectsThem() {
        assertThat(warnings(select(u.id, a.id)
                        .where(select(boss.id)
                                .from(boss)
                                .where(boss.id.eq(a.userId), boss.managerId.eq(u.id))
                                .exists())))
                .isEmpty();
    }

    @Test
    void aJoinConnectsWhatItsConditionReads() {
        assertThat(warnings(select(u.id).join(a, a.userId.eq(u.id)))).isEmpty();
        assertThat(warnings(select(u.id).join(a, a.id.gt(1)))).hasSize(1);
        assertThat(warnings(select(u.id, boss.id).join(a, a.userId.eq(boss.id))))
                .singleElement()
                .asString()
                .contains("[boss, address]");
    }

    @Test
    void aCrossJoinIsMeant() {
        assertThat(warnings(select(u.id).crossJoin(a))).isEmpty();
    }

    @Test
    void aLateralSubqueryIsConnectedWithWhatItReads() {
        var latest = select(max(a.id)).from(a).where(a.userId.eq(u.id)).lateral("latest");
        assertThat(warnings(select(u.id).from(u, latest))).isEmpty();
        var any = select(max(a.id)).from(a).lateral("latest");
        assertThat(warnings(select(u.id).from(u, any))).hasSize(1);
    }

    @Test
    void queriesInsideOfAStatementAreLookedAtToo() {
        var pairs = select(count()).from(u, a);
        assertThat(warnings(select(boss.id, pairs.scalar(Types.BIGINT)))).hasSize(1);
        assertThat(warnings(delete(boss).where(boss.id.in(pairs)))).hasSize(1);
        var cte = Cte.of("pairs", select(u.id).from(u, a));
        assertThat(warnings(select(cte.column(u.id)).from(cte))).hasSize(1);
    }
}
