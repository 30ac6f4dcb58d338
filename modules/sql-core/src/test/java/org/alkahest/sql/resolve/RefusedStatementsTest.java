package org.alkahest.sql.resolve;

import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.RowExpr.row;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.fixture.Resolved.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.alkahest.sql.Cte;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Select;
import org.alkahest.sql.Statement;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.CommonTable;
import org.alkahest.sql.tree.CteUse;
import org.alkahest.sql.tree.Relation;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.tree.SetOperator;
import org.alkahest.sql.tree.SetQuery;
import org.alkahest.sql.tree.Source;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be right is refused before any SQL is sent, and said so that a user can go on. */
class RefusedStatementsTest {
    private static final Users u = Users.alone();
    private static final Addresses a = Addresses.alone();

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Statement statement) {
        return assertThatThrownBy(() -> sql(statement)).isInstanceOf(StatementException.class);
    }

    @Test
    void aTableThatIsOnlyNamedInAConditionIsNotAddedToFromSilently() {
        assertRefused(select(u.id).where(a.email.eq("x"))).hasMessage("""
                ALK-2001 "address" is used in WHERE (column "email") but is not in FROM.
                  Why: FROM has [user_account]. Without from(…) it is made of the tables of the select list; other clauses do not add to it.
                  Fix: Add .join(address, condition), or name it in .from(…).""");
    }

    static Stream<Arguments> clauses() {
        return Stream.of(
                Arguments.of("the select list", select(u.id).from(a)),
                Arguments.of("WHERE", select(a.id).where(u.active)),
                Arguments.of("ON", select(a.id).join(a.as("b"), u.active)),
                Arguments.of("GROUP BY", select(a.id).groupBy(u.name)),
                Arguments.of("HAVING", select(a.id).having(u.active)),
                Arguments.of("ORDER BY", select(a.id).orderBy(u.name.asc())),
                Arguments.of("VALUES", insert(a).set(a.userId, u.id)),
                Arguments.of("RETURNING", insert(a).set(a.email, "x").returning(u.id)),
                Arguments.of("SET", update(a).set(a.userId, u.id)),
                Arguments.of("WHERE", update(a).set(a.email, "x").where(u.active)),
                Arguments.of("RETURNING", update(a).set(a.email, "x").returning(u.id)),
                Arguments.of("WHERE", delete(a).where(u.active)),
                Arguments.of("RETURNING", delete(a).returning(u.id)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("clauses")
    void aTableThatIsNotInFromIsRefusedInEveryClause(String clause, Statement statement) {
        assertRefused(statement)
                .hasMessageStartingWith("ALK-2001 \"user_account\" is used in " + clause + " (column \"");
    }

    @Test
    void theOriginalTableIsNotItsAlias() {
        assertRefused(select(u.as("boss").id).where(u.active))
                .hasMessageStartingWith("ALK-2001 \"user_account\" is used in WHERE")
                .hasMessageContaining("FROM has [boss].");
    }

    @Test
    void aRowToInsertReadsNothing() {
        assertRefused(insert(u).set(u.name, lower(u.name))).hasMessageContaining("FROM has nothing.");
    }

    @Test
    void oneTableTwiceInFromNeedsAnAlias() {
        assertRefused(select(u.id).join(u, u.managerId.eq(u.id)).from(u)).hasMessage("""
                ALK-2002 "user_account" stands twice in FROM.
                  Why: Its columns could not be told apart in SQL.
                  Fix: Give one of the two another name with .as("other") and use that one's columns.""");
    }

    @Test
    void twoItemsOfFromWithOneNameAreRefusedWhateverTheyAre() {
        Users x = u.as("x");
        assertRefused(select(x.id, a.as("x").id)).hasMessageStartingWith("ALK-2002 \"x\" stands twice");
        assertRefused(select(x.id, u.as("x").id)).hasMessageStartingWith("ALK-2002 \"x\" stands twice");
        assertRefused(select(x.id, select(a.id).as("x").column(a.id))).hasMessageStartingWith("ALK-2002");
        assertRefused(select(x.id, Cte.of("x", select(a.id)).column(a.id))).hasMessageStartingWith("ALK-2002");
        assertRefused(select(a.as("user_account").id, u.id)).hasMessageStartingWith("ALK-2002 \"user_account\"");
    }

    @Test
    void tablesOfOneNameInTwoSchemasAreToldApartByTheirSchemas() {
        Users mine = new Users(new MetaData("mine"));
        Users yours = new Users(new MetaData("yours"));
        assertThat(sql(select(mine.id, yours.id).where(mine.id.eq(yours.id))))
                .contains("from mine.user_account, yours.user_account");
        assertRefused(select(mine.id, a.as("user_account").id)).hasMessageStartingWith("ALK-2002");
    }

    @Test
    void anAliasThatHidesTheOneMeantIsRefused() {
        Users outer = u.as("x");
        Users inner = u.as("x");
        assertRefused(select(outer.name).where(exists(select(inner.id).where(inner.managerId.eq(outer.id)))))
                .hasMessage("""
                        ALK-2002 "x" in WHERE (column "id") stands in FROM of a query around, but another "x" is nearer.
                          Why: In SQL the nearer one hides the other, so its column would be read.
                          Fix: Give one of the two another name with .as("other") and use that one's columns.""");
    }

    @Test
    void anAliasMayHideOneThatIsNotMeant() {
        Users outer = u.as("x");
        Users inner = u.as("x");
        assertThat(sql(select(outer.name).where(exists(select(inner.id).where(inner.active)))))
                .isEqualTo("""
                select x.name
                from user_account x
                where exists (select x.id from user_account x where x.active)""");
    }

    @Test
    void aJoinWithoutAnythingToJoinToAsksForFrom() {
        assertRefused(select(count()).join(a, a.email.eq("x"))).hasMessage("""
                ALK-2001 "address" is joined to nothing.
                  Why: Without from(…), FROM is made of the tables of the select list that are not joined, and there are none.
                  Fix: Name the table to start from with .from(…).""");
    }

    @Test
    void aTypedTableLaidOverAQueryReadsOnlyWhatTheQuerySelects() {
        Users young = select(u.id).as("young").as(u);
        assertRefused(select(young.id).where(young.name.eq("x"))).hasMessage("""
                ALK-1009 "young" has no column "name".
                  Why: It has [id].
                  Fix: Select the column in the query, or do not read it from there.""");
        Users common = Cte.of("common", select(u.id)).as(u);
        assertRefused(select(common.name)).hasMessageStartingWith("ALK-1009 \"common\" has no column \"name\".");
    }

    @Test
    void combinedQueriesHaveAsManyColumns() {
        assertRefused(select(u.id, u.name).map(row -> row.v1()).union(select(a.id)))
                .hasMessage("""
                ALK-2006 Queries of 2 and 1 columns are combined by union.
                  Why: Rows can be combined only where they have as many columns.
                  Fix: Select the same number of columns on both sides.""");
        assertRefused(select(u.id)
                        .union(select(a.id))
                        .except(select(a.id, a.email).map(row -> row.v1())))
                .hasMessageStartingWith("ALK-2006 Queries of 1 and 2 columns are combined by except.");
    }

    @Test
    void aQueryInAConditionHasOneColumnWhateverItsRowsBecome() {
        var two = select(a.userId, a.email).to((id, email) -> id);
        assertRefused(select(u.id).where(u.id.in(two))).hasMessage("""
                ALK-2006 A query of 2 columns stands where IN takes one.
                  Why: Each of its rows is compared or used as a single value, whatever it is mapped to.
                  Fix: Select the one column that is meant.""");
        assertRefused(select(two.scalar(Types.BIGINT)))
                .hasMessageStartingWith("ALK-2006 A query of 2 columns stands where a value takes one.");
    }

    @Test
    void aQueryIsInsertedIntoAsManyColumnsAsItHas() {
        assertRefused(insert(a).from(select(u.id, u.name), a.userId)).hasMessage("""
                ALK-2006 A query of 2 columns is inserted into 1 of "address".
                  Why: Each column of the query goes into one column of the table, in order.
                  Fix: Name as many different columns as the query selects.""");
        assertRefused(insert(a).from(select(u.id, u.name), a.userId, a.userId)).hasMessageStartingWith("ALK-2006");
        assertRefused(insert(a).from(select(u.id))).hasMessageStartingWith("ALK-2006");
    }

    @Test
    void combinedQueriesAreOrderedByWhatTheFirstOneSelects() {
        assertRefused(select(u.id).union(select(a.id)).orderBy(a.id.asc())).hasMessage("""
                ALK-1009 Queries combined by union are ordered by "address.id", which the first of them does not select.
                  Why: The rows are combined before they are ordered, and only the columns of the first query have a name then.
                  Fix: Order by a column that the first query selects, or by an expression that it selects under a label.""");
        assertRefused(select(lower(u.name))
                        .union(select(a.email))
                        .orderBy(lower(u.name).asc()))
                .hasMessageStartingWith(
                        "ALK-1009 Queries combined by union are ordered by an expression without a name");
        assertRefused(select(u.id.as("n")).union(select(a.id)).orderBy(u.id.asc()))
                .hasMessageStartingWith("ALK-1009 Queries combined by union are ordered by \"user_account.id\"");
    }

    @Test
    void combinedQueriesAreOrderedByALabelOfTheFirstOne() {
        var label = lower(u.name).as("n");
        assertThat(sql(select(label)
                        .union(select(a.email))
                        .union(select(u.name))
                        .orderBy(label.desc())))
                .endsWith("order by column 1 desc");
    }

    @Test
    void combinedTextIsOrderedByANameThatItYields() {
        var found = text("select id from t").yields(a.id);
        assertThat(sql(found.union(select(u.id)).orderBy(a.id.asc()))).endsWith("order by address.id");
        assertRefused(found.union(select(u.id)).orderBy(u.name.asc())).hasMessageStartingWith("ALK-1009");
        var id = TextStatement.column("id", Types.BIGINT);
        assertThat(sql(text("select id from t").yields(id).union(select(u.id)).orderBy(id.asc())))
                .endsWith("order by text(id) as id");
    }

    @Test
    void aLimitReadsNoColumn() {
        assertRefused(select(u.id).limit(u.age)).hasMessage("""
                ALK-1007 A limit or offset reads the column "user_account.age".
                  Why: It is one number for the whole query, and a column has a value for each row.
                  Fix: Give a number, or a parameter that gets its value at execution.""");
        assertRefused(select(u.id).offset(u.age.plus(1))).hasMessageStartingWith("ALK-1007");
        assertThat(sql(select(u.id)
                        .limit(parameter("n", Types.BIGINT))
                        .offset(select(count()).from(a).scalar(Types.BIGINT))))
                .endsWith("limit {#0 bigint} offset (select count(*) from address)");
    }

    @Test
    void combinedColumnsHaveTypesInCommon() {
        Select<Object> left = select(u.id, u.name).to((id, name) -> (Object) id);
        Select<Object> right = select(u.name, u.id).to((name, id) -> (Object) id);
        assertRefused(left.union(right)).hasMessage("""
                ALK-2010 Column 1 is bigint in one query and varchar(30) in another, and they are combined by union.
                  Why: Each column of the result has one type, and these have none in common.
                  Fix: Select the columns in the same order on both sides, or cast one of the two.""");
        sql(select(u.id).map(Object.class::cast).union(select(u.age).map(Object.class::cast)));
    }

    @Test
    void aRowIsLookedForInAQueryOfAsManyColumns() {
        Select<Row2<Long, String>> three = select(u.id, u.name, u.age).to((id, name, age) -> new Row2<>(id, name));
        assertRefused(select(u.id).where(row(u.id, u.name).in(three)))
                .hasMessageStartingWith("ALK-2006 A row of 2 values is looked for in a query of 3 columns.");
        Select<Long> two = select(u.id, u.name).to((id, name) -> id);
        assertRefused(select(u.id).where(u.id.eq(any(two))))
                .hasMessageStartingWith("ALK-2006 A query of 2 columns stands where ANY takes one.");
    }

    @Test
    void aRecursiveExpressionHasRowsToBeginWith() {
        var table = new CommonTable(
                "c", List.of("id"), true, null, self -> select(u.id).node());
        var use = new Use(table);
        assertRefused(() -> SelectQuery.of(List.of(use.id))).hasMessage("""
                ALK-1007 The recursive expression "c" has no rows to begin with.
                  Why: It is the union of a query that stands alone and one that reads the rows found so far.
                  Fix: Build it with Cte.recursive(name, anchor, found -> step).""");
    }

    @Test
    void theFirstPartOfARecursiveExpressionDoesNotReadIt() {
        var table = new CommonTable(
                "c",
                List.of("id"),
                true,
                null,
                self -> new SetQuery(
                        SetOperator.UNION_ALL,
                        SelectQuery.of(List.of(new Use(self).id)),
                        select(u.id).node(),
                        List.of(),
                        null));
        var use = new Use(table);
        assertRefused(() -> SelectQuery.of(List.of(use.id)))
                .hasMessageStartingWith("ALK-1007 The common table expression \"c\" reads itself where it may not.");
    }

    @Test
    void aPlainExpressionDoesNotReadItself() {
        var table = new CommonTable("c", List.of("id"), false, null, self -> SelectQuery.of(List.of(new Use(self).id)));
        var use = new Use(table);
        assertRefused(() -> SelectQuery.of(List.of(use.id)))
                .hasMessageStartingWith("ALK-1007 The common table expression \"c\" reads itself where it may not.");
    }

    @Test
    void aSubqueryThatIsNotLateralReadsNothingBesideIt() {
        Users boss = u.as("boss");
        var inner = select(boss.id).from(boss).where(boss.id.eq(u.managerId));
        assertRefused(select(u.id).from(u).crossJoin(inner.as("s")))
                .hasMessageStartingWith("ALK-2001 \"user_account\" is used in WHERE (column \"manager_id\")");
        assertThat(sql(select(u.id).from(u).crossJoin(inner.lateral("s")))).contains("cross join lateral (");
        assertRefused(select(u.id).from(inner.lateral("s")).crossJoin(u)).hasMessageStartingWith("ALK-2001");
    }

    private static final class Use extends Source {
        private final CteUse relation;
        private final ColumnRef id = new ColumnRef(this, "id", Types.BIGINT.type());

        Use(CommonTable table) {
            relation = new CteUse(this, table, null);
        }

        @Override
        public Relation relation() {
            return relation;
        }
    }
}
