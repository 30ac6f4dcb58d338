package org.alkahest.sql.resolve;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;

import org.alkahest.sql.Functions;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.junit.jupiter.api.Test;

/** Without {@code from(…)}, FROM is made of the sources of the select list that are not joined. */
class FromInferenceTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    @Test
    void theTablesOfTheSelectListStandInFromInTheOrderOfTheirFirstColumn() {
        assertThat(sql(select(a.email, u.id, a.id, u.name))).isEqualTo("""
                select address.email, user_account.id, address.id, user_account.name
                from address, user_account""");
    }

    @Test
    void aTableIsFoundInsideAnyExpressionOfTheSelectList() {
        assertThat(sql(select(when(u.active, lower(u.name)).otherwise(a.email).as("label"))))
                .isEqualTo("""
                select case when user_account.active then lower(user_account.name) else address.email end as label
                from user_account, address""");
    }

    @Test
    void aSelectListWithoutColumnsHasNoFrom() {
        assertThat(sql(select(value(1)))).isEqualTo("select {#0 integer}");
    }

    @Test
    void aJoinedTableIsNoRootEvenIfItIsSelectedFirst() {
        assertThat(sql(select(a.email, u.id).join(a, a.userId.eq(u.id)))).isEqualTo("""
                select address.email, user_account.id
                from user_account
                join address on (address.user_id = user_account.id)""");
    }

    @Test
    void joinsKeepTheirOrderAndTheirKind() {
        Users boss = u.as("boss");
        Users peer = u.as("peer");
        Addresses all = a.as("all_addresses");
        assertThat(sql(select(u.id)
                        .leftJoin(boss, boss.id.eq(u.managerId))
                        .rightJoin(peer, peer.managerId.eq(boss.id))
                        .fullJoin(a, a.userId.eq(peer.id))
                        .crossJoin(all)))
                .isEqualTo("""
                        select user_account.id
                        from user_account
                        left join user_account boss on (boss.id = user_account.manager_id)
                        right join user_account peer on (peer.manager_id = boss.id)
                        full join address on (address.user_id = peer.id)
                        cross join address all_addresses""");
    }

    @Test
    void fromNamesTheRootsInPlaceOfTheSelectList() {
        assertThat(sql(select(count()).from(u).join(a, a.userId.eq(u.id)))).isEqualTo("""
                select count(*)
                from user_account
                join address on (address.user_id = user_account.id)""");
    }

    @Test
    void fromIsAddedToWhenItIsSaidAgain() {
        assertThat(sql(select(count()).from(u).from(a))).isEqualTo("""
                select count(*)
                from user_account, address""");
    }

    @Test
    void anAliasIsARootOfItsOwn() {
        Users boss = u.as("boss");
        assertThat(sql(select(u.name, boss.name).where(u.managerId.eq(boss.id))))
                .isEqualTo("""
                select user_account.name, boss.name
                from user_account, user_account boss
                where (user_account.manager_id = boss.id)""");
    }

    @Test
    void aSubqueryIsARootFoundByItsColumns() {
        Subquery grown = select(u.id, u.name).where(u.age.ge(18)).as("grown");
        assertThat(sql(select(grown.column(u.name)).where(grown.column(u.id).gt(5))))
                .isEqualTo("""
                select grown.name
                from (select user_account.id, user_account.name from user_account where (user_account.age >= {#0 integer})) grown(id, name)
                where (grown.id > {#1 bigint})""");
    }

    @Test
    void equallyNamedColumnsOfASubqueryGetNamesOfTheirOwn() {
        Subquery pairs = select(u.id, a.id, a.id.as("id")).as("pairs");
        assertThat(sql(select(pairs.column(a.id)))).isEqualTo("""
                select pairs.id_1
                from (select user_account.id, address.id, address.id as id from user_account, address) pairs(id, id_1, id_2)""");
    }

    @Test
    void aTypedTableLaidOverASubqueryReadsItsColumnsByName() {
        Users young = select(u.id, lower(u.name).as("name"))
                .where(u.age.lt(18))
                .as("young")
                .as(u);
        assertThat(sql(select(young.name).where(young.id.eq(7)))).isEqualTo("""
                select young.name
                from (select user_account.id, lower(user_account.name) as name from user_account where (user_account.age < {#0 integer})) young(id, name)
                where (young.id = {#1 bigint})""");
    }

    @Test
    void eachSideOfASetOperationHasItsOwnFrom() {
        assertThat(sql(select(u.id).union(select(a.userId)).orderBy(u.id.asc()).limit(3)))
                .isEqualTo("""
                (select user_account.id from user_account)
                union
                (select address.user_id from address)
                order by column 1
                limit {#0 bigint}""");
    }

    @Test
    void changesHaveTheirTableOnly() {
        assertThat(sql(insert(u).set(u.name, "x").returning(u.id))).isEqualTo("""
                insert into user_account (name)
                values ({#0 varchar(30)})
                returning user_account.id""");
        assertThat(sql(update(u).set(u.age, u.age.plus(1)).where(u.id.eq(1)))).isEqualTo("""
                update user_account
                set age = (user_account.age + {#0 integer})
                where (user_account.id = {#1 bigint})""");
        assertThat(sql(delete(u).where(u.id.eq(1)))).isEqualTo("""
                delete from user_account
                where (user_account.id = {#0 bigint})""");
    }

    @Test
    void theQueryOfAnInsertHasItsOwnFrom() {
        assertThat(sql(insert(a).from(select(u.id, u.name).where(u.active), a.userId, a.email)))
                .isEqualTo("""
                insert into address (user_id, email)
                select user_account.id, user_account.name
                from user_account
                where user_account.active""");
    }

    @Test
    void sqlTextIsLeftAsItIs() {
        var rows = text("select id from t where x = :x")
                .bind("x", 5, Types.INTEGER)
                .yields(TextStatement.column("id", Types.BIGINT));
        assertThat(sql(rows)).isEqualTo("select id from t where x = {#0 integer}");
    }

    @Test
    void textInFromIsASubqueryLikeAnyOther() {
        var id = TextStatement.column("id", Types.BIGINT);
        Subquery found = text("select id from t").yields(id).as("found");
        assertThat(sql(select(Functions.max(found.column(id))))).isEqualTo("""
                select max(found.id)
                from (select id from t) found(id)""");
    }
}
