package org.alkahest.sql.shape;

import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.sql.Cte;
import org.alkahest.sql.Expr;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.Types;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.StatementNode;
import org.junit.jupiter.api.Test;

/** Each occurrence of a value has a slot of its own, in the order of the walk, whatever its value or identity. */
class ShapeValuesTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    @Test
    void oneSharedValueAndTwoEqualOnesAreTwoOccurrencesEach() {
        NumExpr<Integer> shared = value(18);
        var once = select(u.id).where(or(u.age.eq(shared), u.age.gt(shared)));
        var twice = select(u.id).where(or(u.age.eq(value(18)), u.age.gt(value(18))));
        var different = select(u.id).where(or(u.age.eq(value(5)), u.age.gt(value(7))));
        assertThat(Shapes.values(once)).containsExactly(18, 18);
        assertThat(Shapes.values(twice)).containsExactly(18, 18);
        assertThat(Shapes.values(different)).containsExactly(5, 7);
        Shapes.assertSame(once, twice);
        Shapes.assertSame(once, different);
    }

    @Test
    void oneSharedParameterHasAsManySlotsAsOccurrences() {
        NumExpr<Integer> age = parameter("age", Types.INTEGER);
        Object parameter = ((Bind) age.node()).value();
        var twice = select(u.id).where(u.age.gt(age), u.age.ne(age));
        assertThat(Shapes.values(twice)).containsExactly(parameter, parameter);
    }

    @Test
    void nullIsAValueLikeAnyOther() {
        assertThat(Shapes.values(update(u).setNull(u.age).set(u.name, "x"))).containsExactly(null, "x");
        Shapes.assertSame(update(u).setNull(u.age), update(u).set(u.age, 5));
    }

    @Test
    void aListIsOneValue() {
        assertThat(Shapes.values(select(u.id).where(u.id.in(1L, 2L), u.name.in(List.of()))))
                .containsExactly(List.of(1L, 2L), List.of());
    }

    @Test
    void aListKeepsItsElementsWhenItsCallerChangesTheCollection() {
        List<Long> ids = new ArrayList<>(List.of(1L, 2L));
        var found = select(u.id).where(u.id.in(ids));
        ids.clear();
        assertThat(Shapes.values(found)).containsExactly(List.of(1L, 2L));
    }

    @Test
    void aSetKeepsItsOrder() {
        Set<Long> ids = new LinkedHashSet<>(List.of(3L, 1L, 2L));
        assertThat(Shapes.values(select(u.id).where(u.id.notIn(ids)))).containsExactly(List.of(3L, 1L, 2L));
    }

    @Test
    void valuesStandInTheOrderOfTheClauses() {
        var statement = select(u.id.plus(1), u.name)
                .limit(8)
                .offset(9)
                .join(a, a.email.eq("2"))
                .having(u.age.gt(5))
                .where(u.age.gt(3), u.age.lt(4))
                .orderBy(u.age.plus(6).asc(), u.age.plus(7).desc());
        assertThat(Shapes.values(statement)).containsExactly(1L, "2", 3, 4, 5, 6, 7, 8L, 9L);
    }

    @Test
    void aSubqueryIsWalkedWhereItIsFirstMet() {
        Subquery grown = select(u.id).where(u.age.gt(1)).as("grown");
        NumExpr<Long> id = grown.column(u.id);
        assertThat(Shapes.values(select(id, id).where(id.eq(2), id.ne(3)))).containsExactly(1, 2L, 3L);
        assertThat(Shapes.values(select(value(0)).from(grown).where(id.eq(2)))).containsExactly(0, 1, 2L);
        assertThat(Shapes.values(select(u.name.concat("0")).join(grown, u.age.eq(5))))
                .containsExactly("0", 1, 5);
    }

    @Test
    void aCommonTableExpressionThatIsUsedTwiceIsWalkedOnce() {
        Cte grown = Cte.of("grown", select(u.id).where(u.age.gt(1)));
        Cte other = grown.as("other");
        var statement =
                select(grown.column(u.id).plus(2), other.column(u.id).plus(3)).limit(4);
        assertThat(Shapes.values(statement)).containsExactly(1, 2L, 3L, 4L);
    }

    @Test
    void aRecursiveExpressionIsWalkedOnceWithBothItsParts() {
        Users boss = u.as("boss");
        Cte chain = Cte.recursive(
                "chain",
                select(u.id).where(u.id.eq(1)),
                found -> select(boss.id.plus(2))
                        .join(found, boss.managerId.eq(found.column(u.id)))
                        .where(found.column(u.id).ne(3)));
        assertThat(Shapes.values(
                        select(chain.column(u.id)).where(chain.column(u.id).ne(4))))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void valuesOfQueriesInConditionsStandAmongThoseAroundThem() {
        var statement = select(u.id)
                .where(
                        u.age.eq(1),
                        exists(select(a.id).where(a.email.eq("2"))),
                        u.id.in(select(a.userId).limit(3)))
                .limit(4);
        assertThat(Shapes.values(statement)).containsExactly(1, "2", 3L, 4L);
    }

    @Test
    void valuesOfAnInsertStandInTheOrderInWhichColumnsWereFirstSet() {
        var statement = insert(u).set(u.age, 1).set(u.name, "2").set(u.age, 3).returning(u.id.plus(4));
        assertThat(Shapes.values(statement)).containsExactly(3, "2", 4L);
    }

    @Test
    void everyOccurrenceOfANamedParameterOfTextIsAValue() {
        var statement = text("select :b, :a, :b").bind("a", 1, Types.INTEGER).bind("b", "x", Types.TEXT);
        assertThat(Shapes.values(statement)).containsExactly("x", 1, "x");
    }

    @Test
    void aStatementWithoutValuesHasNone() {
        assertThat(Shapes.values(select(u.id))).isEmpty();
    }

    @Test
    void manyValuesAreKept() {
        Expr<Long> sum = u.id;
        List<Object> expected = new ArrayList<>();
        NumExpr<Long> number = u.id.plus(0);
        expected.add(0L);
        for (long i = 1; i < 100; i++) {
            number = number.plus(i);
            expected.add(i);
        }
        assertThat(Shapes.values(select(number).where(sum.isNotNull()))).isEqualTo(expected);
    }

    @Test
    void aSlotHasTheTypeOfItsValue() {
        StatementNode lifted = Lift.of(
                        select(u.id)
                                .where(u.age.gt(18), u.name.in("a", "b"))
                                .limit(3)
                                .node(),
                        List.of())
                .statement();
        assertThat(SqlSketch.of(lifted)).isEqualTo("""
                select user_account.id
                where (user_account.age > {#0 integer}) and (user_account.name in {#1 varchar(30)})
                limit {#2 bigint}""");
    }

    @Test
    void aLiftedStatementHasNoShape() {
        StatementNode lifted =
                Lift.of(select(u.id).where(u.age.gt(18)).node(), List.of()).statement();
        assertThatThrownBy(() -> Shape.of(lifted, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a lifted statement has no shape of its own");
    }
}
