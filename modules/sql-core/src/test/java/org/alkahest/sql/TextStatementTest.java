package org.alkahest.sql;

import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.TextQuery;
import org.junit.jupiter.api.Test;

/** SQL text takes part in everything else: values, rows, subqueries. */
class TextStatementTest {
    private final Users u = Users.alone();

    @Test
    void everyOccurrenceOfAParameterGetsItsValue() {
        TextStatement statement = text("update t set a = :a, b = :b where a <> :a")
                .bind("a", 1, Types.INTEGER)
                .bind("b", "x", Types.TEXT);
        assertThat(sql(statement)).isEqualTo("update t set a = {#0 integer}, b = {#1 text} where a <> {#2 integer}");
        assertThat(Shapes.values(statement)).containsExactly(1, "x", 1);
    }

    @Test
    void theLastValueCountsAndTheEarlierStatementStaysAsItWas() {
        TextStatement one = text("select :a").bind("a", 1, Types.INTEGER);
        TextStatement two = one.bind("a", 2L, Types.BIGINT);
        assertThat(Shapes.values(one)).containsExactly(1);
        assertThat(Shapes.values(two)).containsExactly(2L);
    }

    @Test
    void nullIsSqlNull() {
        assertThat(Shapes.values(text("select :a").bind("a", null, Types.INTEGER)))
                .containsExactly((Object) null);
    }

    @Test
    void anExpressionMayStandForAParameter() {
        NumExpr<Integer> age = Values.parameter("age", Types.INTEGER);
        assertThat(sql(text("select :a").bind("a", age))).isEqualTo("select {#0 integer}");
        assertThat(Shapes.values(text("select :a").bind("a", age))).containsExactly(Values.parameterOf(age));
    }

    @Test
    void aParameterThatTheTextHasNotIsRefused() {
        assertThatThrownBy(() -> text("select :a, ':c', :b, :a").bind("c", 1, Types.INTEGER))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                        ALK-1008 The SQL text has no parameter ":c".
                          Why: It has [:a, :b].
                          Fix: Correct the name, or write :c into the text.""");
    }

    @Test
    void aParameterWithoutAValueIsRefused() {
        assertThatThrownBy(() -> text("select :a").node())
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1008 The parameter ":a" of the SQL text has no value.
                  Why: Every :name outside quotes and comments is a parameter.
                  Fix: Give it with .bind("a", value, type), or write \\: for a colon.""");
        assertThatThrownBy(() -> text("select :a").yields(u.id)).hasMessageStartingWith("ALK-1008");
    }

    @Test
    void textYieldsColumnsOfTablesOrItsOwn() {
        var rows = text("select id, n from t").yields(row(u.id, TextStatement.column("n", Types.INTEGER)));
        assertThat(rows.node().columns())
                .containsExactly(
                        new TextQuery.Column("id", Types.BIGINT.type()),
                        new TextQuery.Column("n", Types.INTEGER.type()));
    }

    @Test
    void textDoesNotYieldExpressions() {
        assertThatThrownBy(() -> text("select 1").yields(u.id.plus(1)))
                .isInstanceOf(StatementException.class)
                .hasMessage("""
                ALK-1007 SQL text was said to yield an expression of bigint.
                  Why: Text yields columns with a name and a type.
                  Fix: Use columns of a table, or TextStatement.column(name, type).""");
        assertThatThrownBy(() -> text("select 1").yields(u.id.as("x")))
                .hasMessageStartingWith("ALK-1007 SQL text was said to yield \"x\".");
    }

    @Test
    void textIsAQueryLikeAnyOther() {
        var ids = text("select id from t where x = :x")
                .bind("x", 5, Types.INTEGER)
                .yields(u.id);
        assertThat(sql(select(u.name).where(u.id.in(ids)))).isEqualTo("""
                select user_account.name
                from user_account
                where (user_account.id in (select id from t where x = {#0 integer}))""");
        Subquery found = ids.as("found");
        assertThat(sql(select(found.column(u.id)).where(found.column(u.id).gt(3))))
                .isEqualTo("""
                select found.id
                from (select id from t where x = {#0 integer}) found(id)
                where (found.id > {#1 bigint})""");
    }
}
