package org.alkahest.sql;

import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.Parameter;
import org.junit.jupiter.api.Test;

/** UPDATE and DELETE of the rows of one table. */
class UpdateAndDeleteTest {
    private final Users u = Users.alone();

    @Test
    void anUpdateSetsColumnsInTheOrderInWhichTheyWereFirstSet() {
        assertThat(sql(update(u)
                        .set(u.age, u.age.plus(1))
                        .set(u.name, "x")
                        .set(u.id, 5)
                        .setNull(u.managerId)
                        .setDefault(u.active)
                        .set(u.age, 7)))
                .isEqualTo("""
                        update user_account
                        set age = {#0 integer}, name = {#1 varchar(30)}, id = {#2 bigint}, manager_id = {#3 bigint}, active = default""");
    }

    @Test
    void conditionsAddUp() {
        assertThat(sql(update(u).set(u.age, 1).where(u.active).where(u.age.gt(5), u.age.lt(9))))
                .isEqualTo("""
                update user_account
                set age = {#0 integer}
                where user_account.active and (user_account.age > {#1 integer}) and (user_account.age < {#2 integer})""");
        assertThat(sql(delete(u).where(u.active).where(u.age.gt(5)))).isEqualTo("""
                delete from user_account
                where user_account.active and (user_account.age > {#0 integer})""");
    }

    @Test
    void aChangeMayGoThroughAnAlias() {
        Users other = u.as("other");
        assertThat(sql(update(other).set(other.age, other.age.plus(1)).where(other.active)))
                .isEqualTo("""
                update user_account other
                set age = (other.age + {#0 integer})
                where other.active""");
    }

    @Test
    void anUpdateOfNothingIsRefused() {
        assertThatThrownBy(() -> update(u).where(u.active).node())
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1007 An UPDATE of "user_account" sets no column.
                  Why: It would change nothing, and SQL has no such statement.
                  Fix: Add .set(column, value).""");
    }

    @Test
    void theColumnOfAnotherTableIsRefused() {
        Addresses a = Addresses.alone();
        assertThatThrownBy(() -> update(u).set(a.email, "x"))
                .hasMessageStartingWith("ALK-1006 The column \"address.email\"");
    }

    @Test
    void theClientDefaultsOfATableAreForNewRowsOnly() {
        var table = new DynamicTable(new MetaData(), "t");
        NumColumn<Integer> x = table.column("x", Types.INTEGER);
        table.column("y", Types.INTEGER).clientDefault(() -> 1);
        assertThat(sql(update(table).set(x, 5))).isEqualTo("""
                update t
                set x = {#0 integer}""");
    }

    @Test
    void aChangeIsNotChangedByTheNextOne() {
        Update update = update(u).set(u.age, 1);
        Delete delete = delete(u);
        assertThat(sql(update.where(u.active))).contains("where");
        assertThat(sql(delete.where(u.active))).contains("where");
        assertThat(sql(update)).doesNotContain("where");
        assertThat(sql(delete)).doesNotContain("where");
    }

    @Test
    void parametersOfChangesGetTheirValuesWithoutAnotherWalk() {
        NumExpr<Integer> age = Values.parameter("age", Types.INTEGER);
        Update update = update(u).set(u.age, age);
        Update bound = update.bind(age, 5);
        assertThat(bound.shape()).isSameAs(update.shape());
        assertThat(bound.bindings().get((Parameter) Shapes.values(update).get(0)))
                .isEqualTo(5);
        Delete delete = delete(u).where(u.age.eq(age));
        assertThat(delete.bind(age, 5).shape()).isSameAs(delete.shape());
        ReturningChange<Long> returning = delete.returning(u.id);
        assertThat(returning.bind(age, 5).shape()).isSameAs(returning.shape());
        Insert insert = Sql.insert(u).set(u.age, age);
        assertThat(insert.bind(age, 5).shape()).isSameAs(insert.shape());
        assertThat(insert.bind(age, 5).returning(u.id).bindings().has((Parameter)
                        Shapes.values(insert).get(0)))
                .isTrue();
    }
}
