package org.alkahest.sql.shape;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.fixture.Shapes.assertDifferent;
import static org.alkahest.sql.fixture.Shapes.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Resolved;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.StatementOption;
import org.junit.jupiter.api.Test;

/** Options are walked after the statement; the values of their expressions are slots like any other. */
class StatementOptionTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    /** Changes nothing; another class of option. */
    private record Traced(String mode) implements StatementOption {
        @Override
        public void shape(ShapeSink sink) {
            sink.value(mode);
        }
    }

    @Test
    void valuesOfOptionsFollowThoseOfTheStatementInTheOrderOfTheOptions() {
        var statement = select(u.id)
                .where(u.age.gt(1))
                .with(Restricted.to("x", u.name.eq("2"), u.id.in(3L)), Restricted.to("x", u.name.ne("4")))
                .limit(5);
        assertThat(Shapes.values(statement)).containsExactly(1, 5L, "2", List.of(3L), "4");
        assertThat(Resolved.sql(statement)).isEqualTo("""
                select user_account.id
                from user_account
                where (user_account.age > {#0 integer}) and (user_account.name = {#2 varchar(30)}) and (user_account.id in {#3 bigint}) and (user_account.name <> {#4 varchar(30)})
                limit {#1 bigint}""");
    }

    @Test
    void anOptionIsHandedItsExpressionsWithoutTheirValues() {
        var statement = select(u.id).with(Restricted.to("x", u.name.eq("secret")));
        Lifted lifted = Lift.of(statement.node(), statement.options());
        assertThat(lifted.expansions())
                .singleElement()
                .satisfies(expansion -> assertThat(expansion.expressions())
                        .map(SqlSketch::of)
                        .containsExactly("(user_account.name = {#0 varchar(30)})"));
    }

    @Test
    void anOptionIsHandedAResolvedStatementAndWhatItMakesIsResolvedAgain() {
        Cte grown = Cte.of("grown", select(u.id).where(u.age.gt(1)));
        Cte old = Cte.of("old", select(u.id).where(u.age.gt(90)));
        var statement = select(grown.column(u.id))
                .with(Restricted.to("x", grown.column(u.id).in(select(old.column(u.id)))));
        assertThat(Resolved.sql(statement)).isEqualTo("""
                with grown(id) as (select user_account.id from user_account where (user_account.age > {#0 integer}))
                with old(id) as (select user_account.id from user_account where (user_account.age > {#1 integer}))
                select grown.id
                from grown
                where (grown.id in (select old.id from old))""");
    }

    @Test
    void aSourceThatTheStatementHasAlreadyIsNotWalkedAgain() {
        Subquery grown = select(u.id).where(u.age.gt(1)).as("grown");
        var statement = select(grown.column(u.id))
                .with(Restricted.to("x", grown.column(u.id).gt(2)));
        assertThat(Shapes.values(statement)).containsExactly(1, 2L);
        assertThat(Resolved.sql(statement)).isEqualTo("""
                select grown.id
                from (select user_account.id from user_account where (user_account.age > {#0 integer})) grown(id)
                where (grown.id > {#1 bigint})""");
    }

    @Test
    void optionsWithOtherValuesAreTheSame() {
        assertSame(
                select(u.id).with(Restricted.to("x", u.name.eq("a"))),
                select(u.id).with(Restricted.to("x", u.name.eq("b"))));
    }

    @Test
    void optionsOfAnotherShapeNumberOrderOrClassAreNot() {
        var plain = select(u.id);
        var x = plain.with(Restricted.to("x"));
        var y = plain.with(Restricted.to("y"));
        assertDifferent(plain, x);
        assertDifferent(x, y);
        assertDifferent(x, plain.with(new Traced("x")));
        assertDifferent(x, x.with(Restricted.to("x")));
        assertDifferent(x.with(Restricted.to("y")), y.with(Restricted.to("x")));
        assertDifferent(x, plain.with(Restricted.to("x", u.active)));
        assertDifferent(
                plain.with(Restricted.to("x", u.active), Restricted.to("x")),
                plain.with(Restricted.to("x"), Restricted.to("x", u.active)));
        assertDifferent(plain.with(Restricted.to("x", u.active)), plain.with(Restricted.to("x", a.email.eq("x"))));
    }
}
