package org.alkahest.sql.resolve;

import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.Cte;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.junit.jupiter.api.Test;

/** Common table expressions move to the head of the statement, each once and before its first use. */
class CommonTableTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    @Test
    void anExpressionStandsAtTheHeadOfTheStatement() {
        Cte grown = Cte.of("grown", select(u.id, u.name).where(u.age.ge(18)));
        assertThat(sql(select(grown.column(u.name)).where(grown.column(u.id).gt(5))))
                .isEqualTo("""
                with grown(id, name) as (select user_account.id, user_account.name from user_account where (user_account.age >= {#0 integer}))
                select grown.name
                from grown
                where (grown.id > {#1 bigint})""");
    }

    @Test
    void anExpressionThatIsUsedTwiceIsDefinedOnce() {
        Cte grown = Cte.of("grown", select(u.id, u.managerId));
        Cte boss = grown.as("boss");
        assertThat(sql(select(grown.column(u.id), boss.column(u.id))
                        .join(boss, boss.column(u.id).eq(grown.column(u.managerId)))))
                .isEqualTo("""
                        with grown(id, manager_id) as (select user_account.id, user_account.manager_id from user_account)
                        select grown.id, boss.id
                        from grown
                        join grown boss on (boss.id = grown.manager_id)""");
    }

    @Test
    void definitionsAreOrderedByUseAndNotByTheOrderInWhichTheyWereMade() {
        Cte base = Cte.of("base", select(u.id));
        var baseId = base.column(u.id);
        Cte middle = Cte.of("middle", select(baseId));
        Cte top = Cte.of("top", select(middle.column(baseId)).where(exists(select(baseId))));
        Users laid = top.as(u);
        assertThat(sql(select(laid.id).from(top))).isEqualTo("""
                with base(id) as (select user_account.id from user_account)
                with middle(id) as (select base.id from base)
                with top(id) as (select middle.id from middle where exists (select base.id from base))
                select top.id
                from top""");
    }

    @Test
    void anExpressionDeepInsideASubqueryMovesToTheHead() {
        Cte grown = Cte.of("grown", select(u.id));
        assertThat(sql(select(a.email).where(a.userId.in(select(grown.column(u.id))))))
                .isEqualTo("""
                with grown(id) as (select user_account.id from user_account)
                select address.email
                from address
                where (address.user_id in (select grown.id from grown))""");
    }

    @Test
    void aRecursiveExpressionRefersToItself() {
        Users boss = u.as("boss");
        Cte chain = Cte.recursive(
                "chain",
                select(u.id, u.managerId).where(u.id.eq(1)),
                found -> select(boss.id, boss.managerId).join(found, boss.id.eq(found.column(u.managerId))));
        assertThat(sql(select(chain.column(u.id)).limit(10))).isEqualTo("""
                with recursive chain(id, manager_id) as ((select user_account.id, user_account.manager_id from user_account where (user_account.id = {#0 bigint})) union all (select boss.id, boss.manager_id from user_account boss join chain on (boss.id = chain.manager_id)))
                select chain.id
                from chain
                limit {#1 bigint}""");
    }

    @Test
    void aRecursiveExpressionMayUseAnotherOne() {
        Cte base = Cte.of("base", select(u.id, u.managerId));
        var id = base.column(u.id);
        Cte chain = Cte.recursive(
                "chain",
                select(id),
                found -> select(u.managerId).join(found, found.column(id).eq(u.id)));
        assertThat(sql(select(chain.column(id)))).isEqualTo("""
                with base(id, manager_id) as (select user_account.id, user_account.manager_id from user_account)
                with recursive chain(id) as ((select base.id from base) union all (select user_account.manager_id from user_account join chain on (chain.id = user_account.id)))
                select chain.id
                from chain""");
    }

    @Test
    void changesHaveCommonTableExpressionsToo() {
        Cte old = Cte.of("old", select(u.id).where(u.age.gt(90)));
        String head =
                "with old(id) as (select user_account.id from user_account where (user_account.age > {#0 integer}))\n";
        assertThat(sql(update(u).set(u.active, false).where(u.id.in(select(old.column(u.id))))))
                .isEqualTo("""
                with old(id) as (select user_account.id from user_account where (user_account.age > {#1 integer}))
                update user_account
                set active = {#0 boolean}
                where (user_account.id in (select old.id from old))""");
        assertThat(sql(delete(u).where(u.id.in(select(old.column(u.id)))))).isEqualTo(head + """
                delete from user_account
                where (user_account.id in (select old.id from old))""");
        assertThat(sql(insert(a).from(select(old.column(u.id)), a.userId))).isEqualTo(head + """
                insert into address (user_id)
                select old.id
                from old""");
    }

    @Test
    void twoExpressionsOfOneNameAreRefused() {
        Cte one = Cte.of("c", select(u.id));
        Cte other = Cte.of("c", select(a.id));
        assertThatThrownBy(() -> sql(select(one.column(u.id)).where(exists(select(other.column(a.id))))))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                        ALK-2002 Two common table expressions of the statement are called "c".
                          Why: They would stand beside each other at its head, where a name stands for one of them only.
                          Fix: Give one of the two another name, or build the expression once and use it in both places.""");
    }

    @Test
    void anExpressionThatHidesATableOfTheStatementIsRefused() {
        Cte hiding = Cte.of("user_account", select(a.userId));
        String message = """
                ALK-2002 The statement reads a table "user_account" and has a common table expression of that name.
                  Why: In SQL the expression hides the table, so its rows would be read in place of the table's.
                  Fix: Give the common table expression another name.""";
        assertThatThrownBy(() -> sql(select(u.id).where(u.id.in(select(hiding.column(a.userId))))))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> sql(delete(u).where(u.id.in(select(hiding.column(a.userId))))))
                .isInstanceOf(StatementException.class)
                .hasMessage(message);
    }

    @Test
    void anExpressionMayHaveTheNameOfATableThatIsNotRead() {
        Cte named = Cte.of("address", select(u.id));
        assertThat(sql(select(named.column(u.id)))).isEqualTo("""
                with address(id) as (select user_account.id from user_account)
                select address.id
                from address""");
    }
}
