package org.alkahest.sql.resolve;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.Condition;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.junit.jupiter.api.Test;

/** Which queries may read the sources of the queries around them, and when they do so by themselves. */
class CorrelationTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    @Test
    void existsReadsTheTableOfTheQueryAroundItWithoutHavingItInItsOwnFrom() {
        assertThat(sql(select(u.name).where(exists(select(a.id).where(a.userId.eq(u.id))))))
                .isEqualTo("""
                        select user_account.name
                        from user_account
                        where exists (select address.id from address where (address.user_id = user_account.id))""");
    }

    @Test
    void aTableOfTheQueryAroundThatIsSelectedBesideAnotherIsCorrelated() {
        assertThat(sql(select(u.name).where(exists(select(a.id, u.id))))).isEqualTo("""
                select user_account.name
                from user_account
                where exists (select address.id, user_account.id from address)""");
    }

    @Test
    void aQueryOfNothingButTheTableAroundItReadsThatTableAnew() {
        assertThat(sql(select(u.name).where(u.age.eq(select(max(u.age)).scalar(u.age)))))
                .isEqualTo("""
                select user_account.name
                from user_account
                where (user_account.age = (select max(user_account.age) from user_account))""");
    }

    @Test
    void anExplicitFromIsNotCorrelatedAway() {
        assertThat(sql(select(u.name).where(exists(select(a.id).from(a, u))))).isEqualTo("""
                select user_account.name
                from user_account
                where exists (select address.id from address, user_account)""");
    }

    @Test
    void aConstantQueryMayReadTheTableAroundItInItsConditions() {
        assertThat(sql(select(u.name)
                        .where(exists(select(literal(1, Types.INTEGER)).where(u.active)))))
                .isEqualTo("""
                select user_account.name
                from user_account
                where exists (select literal{1 integer} where user_account.active)""");
    }

    @Test
    void aScalarQueryInTheSelectListReadsTheRootOfItsQuery() {
        NumExpr<Long> addresses =
                select(count()).from(a).where(a.userId.eq(u.id)).scalar(Types.BIGINT);
        assertThat(sql(select(u.name, addresses.as("addresses")))).isEqualTo("""
                select user_account.name, (select count(*) from address where (address.user_id = user_account.id)) as addresses
                from user_account""");
    }

    @Test
    void aScalarQueryAddsNothingToTheFromAroundIt() {
        NumExpr<Long> newest = select(max(a.id)).scalar(Types.BIGINT);
        assertThat(sql(select(newest))).isEqualTo("select (select max(address.id) from address)");
    }

    @Test
    void aQueryInAnInReadsTheTableAroundIt() {
        assertThat(sql(select(u.name).where(u.id.in(select(a.userId).where(a.email.eq(u.name))))))
                .isEqualTo("""
                select user_account.name
                from user_account
                where (user_account.id in (select address.user_id from address where (address.email = user_account.name)))""");
    }

    @Test
    void theInnermostQueryReadsEveryQueryAroundIt() {
        Users boss = u.as("boss");
        Condition bossHasAddress = exists(select(a.id).where(a.userId.eq(boss.id), a.email.eq(u.name)));
        assertThat(sql(select(u.name).where(exists(select(boss.id).where(boss.id.eq(u.managerId), bossHasAddress)))))
                .isEqualTo("""
                        select user_account.name
                        from user_account
                        where exists (select boss.id from user_account boss where (boss.id = user_account.manager_id) and exists (select address.id from address where (address.user_id = boss.id) and (address.email = user_account.name)))""");
    }

    @Test
    void conditionsOfJoinsMayHoldCorrelatedQueries() {
        Users boss = u.as("boss");
        assertThat(sql(select(u.name).join(boss, exists(select(a.id).where(a.userId.eq(boss.id), a.email.eq(u.name))))))
                .isEqualTo("""
                        select user_account.name
                        from user_account
                        join user_account boss on exists (select address.id from address where (address.user_id = boss.id) and (address.email = user_account.name))""");
    }

    @Test
    void aQueryInFromCannotReadTheTablesBesideIt() {
        Subquery own = select(a.id).where(a.userId.eq(u.id)).as("own");
        assertThatThrownBy(() -> sql(select(u.name, own.column(a.id))))
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith(
                        "ALK-2001 \"user_account\" is used in WHERE (column \"id\") but is not in FROM.");
    }

    @Test
    void aQueryInFromOfASubqueryReadsTheQueryAroundThatSubquery() {
        Subquery own = select(a.id).where(a.userId.eq(u.id)).as("own");
        assertThat(sql(select(u.name).where(exists(select(own.column(a.id)))))).isEqualTo("""
                select user_account.name
                from user_account
                where exists (select own.id from (select address.id from address where (address.user_id = user_account.id)) own(id))""");
    }

    @Test
    void bothSidesOfASetOperationInAConditionReadTheTableAroundIt() {
        var either = select(a.id).where(a.userId.eq(u.id)).union(select(a.id).where(a.email.eq(u.name)));
        assertThat(sql(select(u.name).where(either.exists()))).isEqualTo("""
                select user_account.name
                from user_account
                where exists ((select address.id from address where (address.user_id = user_account.id)) union (select address.id from address where (address.email = user_account.name)))""");
    }

    @Test
    void aCommonTableExpressionReadsNothingAroundIt() {
        var own = org.alkahest.sql.Cte.of("own", select(a.id).where(a.userId.eq(u.id)));
        assertThatThrownBy(() -> sql(select(u.name).where(exists(select(own.column(a.id))))))
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("ALK-2001 \"user_account\" is used in WHERE");
    }

    @Test
    void queriesInEveryClauseOfAnUpdateReadItsTable() {
        NumExpr<Long> addresses =
                select(count()).from(a).where(a.userId.eq(u.id)).scalar(Types.BIGINT);
        assertThat(sql(update(u)
                        .set(u.managerId, addresses)
                        .where(addresses.gt(1))
                        .returning(addresses)))
                .isEqualTo("""
                update user_account
                set manager_id = (select count(*) from address where (address.user_id = user_account.id))
                where ((select count(*) from address where (address.user_id = user_account.id)) > {#0 bigint})
                returning (select count(*) from address where (address.user_id = user_account.id))""");
    }

    @Test
    void queriesInEveryClauseOfADeleteReadItsTable() {
        NumExpr<Long> addresses =
                select(count()).from(a).where(a.userId.eq(u.id)).scalar(Types.BIGINT);
        assertThat(sql(delete(u).where(addresses.eq(0)).returning(addresses))).isEqualTo("""
                delete from user_account
                where ((select count(*) from address where (address.user_id = user_account.id)) = {#0 bigint})
                returning (select count(*) from address where (address.user_id = user_account.id))""");
    }

    @Test
    void aQueryReturnedFromAnInsertReadsTheInsertedRow() {
        NumExpr<Long> addresses =
                select(count()).from(a).where(a.userId.eq(u.id)).scalar(Types.BIGINT);
        assertThat(sql(insert(u).set(u.name, "x").returning(addresses))).isEqualTo("""
                insert into user_account (name)
                values ({#0 varchar(30)})
                returning (select count(*) from address where (address.user_id = user_account.id))""");
    }

    @Test
    void aJoinWhoseOnlyRootBelongsToTheQueryAroundAsksForFrom() {
        assertThatThrownBy(() -> sql(select(u.id).where(exists(select(u.name).join(a, a.userId.eq(u.id))))))
                .isInstanceOf(StatementException.class)
                .hasMessageStartingWith("ALK-2001 \"address\" is joined to nothing.");
    }
}
