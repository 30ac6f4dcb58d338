package org.alkahest.sql.shape;

import static org.alkahest.sql.Functions.and;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.countDistinct;
import static org.alkahest.sql.Functions.exists;
import static org.alkahest.sql.Functions.function;
import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.min;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.nullValue;
import static org.alkahest.sql.Values.value;
import static org.alkahest.sql.fixture.Shapes.assertDifferent;
import static org.alkahest.sql.fixture.Shapes.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alkahest.sql.Aggregates;
import org.alkahest.sql.ArrayFunctions;
import org.alkahest.sql.Cte;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Expr;
import org.alkahest.sql.Functions;
import org.alkahest.sql.Grouping;
import org.alkahest.sql.JsonFunctions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumAggregate;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.NumType;
import org.alkahest.sql.Sample;
import org.alkahest.sql.Select;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Subquery;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.Windows;
import org.alkahest.sql.fixture.Addresses;
import org.alkahest.sql.fixture.Color;
import org.alkahest.sql.fixture.Person;
import org.alkahest.sql.fixture.Shapes;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.WindowFrame;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Two statements share a compiled statement exactly if they differ in nothing but values. A key that is equal too often
 * reads wrong rows; one that is equal too seldom fills the cache.
 */
class ShapeKeyTest {
    private final Users u = Users.alone();
    private final Addresses a = Addresses.alone();

    /** Statements that are built anew for every execution must find the compiled one again. */
    @Nested
    class IsEqual {
        private void assertFoundAgain(Supplier<? extends Statement> built) {
            assertSame(built.get(), built.get());
        }

        @Test
        void forOtherValues() {
            assertSame(select(u.id).where(u.name.eq("a")), select(u.id).where(u.name.eq("b")));
            assertSame(select(u.id).where(u.name.like("a%")), select(u.id).where(u.name.like("b%")));
            assertSame(select(u.id).where(u.age.between(1, 2)), select(u.id).where(u.age.between(3, 4)));
            assertSame(update(u).set(u.name, "a"), update(u).set(u.name, "b"));
        }

        @Test
        void forListsOfAnyLength() {
            assertSame(select(u.id).where(u.id.in(List.of())), select(u.id).where(u.id.in(1L, 2L, 3L)));
        }

        @Test
        void forOtherLimitsAndOffsets() {
            assertSame(select(u.id).limit(1).offset(2), select(u.id).offset(20).limit(10));
        }

        @Test
        void forAnAliasMadeAnewInEveryCall() {
            assertFoundAgain(() -> {
                Users boss = u.as("boss");
                return select(u.name, boss.name)
                        .join(boss, u.managerId.eq(boss.id))
                        .orderBy(boss.name.asc());
            });
        }

        @Test
        void forAnAliasOfADynamicTable() {
            var table = new DynamicTable(new MetaData(), "t");
            table.column("x", Types.TEXT);
            assertFoundAgain(() -> {
                DynamicTable alias = table.as("other");
                return select(alias.get("x", Types.TEXT))
                        .where(alias.get("x", Types.TEXT).eq("y"));
            });
        }

        @Test
        void forSubqueriesMadeAnew() {
            assertFoundAgain(() -> {
                Subquery grown = select(u.id, u.name).where(u.age.ge(18)).as("grown");
                Users laid = grown.as(u);
                return select(grown.column(u.name), laid.id)
                        .where(grown.column(u.id).gt(3));
            });
        }

        @Test
        void forCommonTableExpressionsMadeAnew() {
            assertFoundAgain(() -> {
                Users boss = u.as("boss");
                Cte chain = Cte.recursive(
                        "chain",
                        select(u.id).where(u.id.eq(1)),
                        found -> select(boss.id).join(found, boss.managerId.eq(found.column(u.id))));
                Cte other = chain.as("other");
                return select(chain.column(u.id), other.column(u.id));
            });
        }

        @Test
        void forColumnsLookedUpByName() {
            var table = new DynamicTable(new MetaData(), "t");
            table.column("x", Types.INTEGER);
            assertFoundAgain(() -> select(table.get("x", Types.INTEGER))
                    .where(table.get("x", Types.INTEGER).eq(1)));
        }

        @Test
        void whateverTheRowsBecome() {
            Select<?> rows = select(u.name, u.age).where(u.id.eq(1));
            assertSame(rows, select(u.name, u.age).to(Person::new).where(u.id.eq(1)));
            assertSame(rows, select(u.name, u.age).to((name, age) -> name).where(u.id.eq(1)));
            assertSame(rows, select(u.name, u.age).map(Object::toString).where(u.id.eq(1)));
            assertSame(rows, select(List.of(u.name, u.age)).where(u.id.eq(1)));
        }

        @Test
        void forEqualTypesMadeAnew() {
            assertFoundAgain(() -> select(cast(u.name, Types.decimal(10, 2))));
            assertFoundAgain(() -> select(cast(u.name, Types.varchar(30))));
            assertFoundAgain(() -> select(cast(u.name, Types.enumeration(Color.class))));
        }

        @Test
        void forEqualLiterals() {
            assertFoundAgain(() -> select(literal(new BigDecimal("1.5"), Types.DECIMAL)));
            assertFoundAgain(() -> select(literal(new byte[] {1, 2}, Types.BLOB)));
            assertFoundAgain(() -> select(nullValue(Types.TEXT)));
        }

        @Test
        void forSqlTextWithOtherValues() {
            assertSame(
                    text("select :x").bind("x", 1, Types.INTEGER),
                    text("select :x").bind("x", 2, Types.INTEGER));
        }

        @Test
        void forInsertsOfManyRowsWhateverTheirNumber() {
            var columns = org.alkahest.sql.Insert.from(u.name, Person::name);
            var rows = insert(u).values(List.of(new Person("a", 1)), columns);
            assertSame(rows, insert(u).values(List.of(new Person("b", 2), new Person("c", 3)), columns));
        }

        @Test
        void onceItIsMadeCompact() {
            ShapeKey key = Shapes.of(select(u.id)).key();
            assertThat(key.compact()).isEqualTo(key).hasSameHashCodeAs(key).isNotSameAs(key);
            assertThat(key.compact().compact()).isEqualTo(key);
            assertThat(key.compact().size()).isEqualTo(key.size()).isPositive();
        }
    }

    @Nested
    class IsDifferent {
        /** Asserts that any two of the statements have different keys. */
        private void assertAllDifferent(Statement... statements) {
            for (int i = 0; i < statements.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(Shapes.of(statements[i]).key())
                            .as("statements %d and %d", j, i)
                            .isNotEqualTo(Shapes.of(statements[j]).key());
                }
            }
        }

        private void assertAllDifferent(List<? extends Expr<?>> expressions) {
            List<Statement> statements = new ArrayList<>();
            expressions.forEach(expression -> statements.add(select(expression).from(u)));
            assertAllDifferent(statements.toArray(Statement[]::new));
        }

        @Test
        void forOtherColumnsOrAnotherOrderOfThem() {
            assertAllDifferent(
                    select(u.id),
                    select(u.name),
                    select(u.id, u.name),
                    select(u.name, u.id),
                    select(u.id, u.name, u.id));
        }

        @Test
        void forEqualTablesOfTwoMetaData() {
            Users other = Users.alone();
            assertAllDifferent(select(u.id), select(other.id));
            assertAllDifferent(select(u.as("x").id), select(other.as("x").id));
            assertAllDifferent(select(count()).from(u), select(count()).from(other));
            assertAllDifferent(delete(u), delete(other));
        }

        @Test
        void forTwoSourcesOfOneTable() {
            Users x = u.as("x");
            Users y = u.as("y");
            assertAllDifferent(
                    select(u.id, u.id),
                    select(u.id, x.id),
                    select(x.id, u.id),
                    select(x.id, x.id),
                    select(x.id, y.id),
                    select(y.id, x.id),
                    select(x.id, u.as("x").id));
        }

        @Test
        void forASelfJoinThatComparesTheOtherSide() {
            Users x = u.as("x");
            Users y = u.as("y");
            assertAllDifferent(
                    select(x.id, y.id).where(x.id.eq(y.managerId)),
                    select(x.id, y.id).where(y.id.eq(x.managerId)),
                    select(x.id, y.id).where(x.id.eq(x.managerId)),
                    select(x.id, y.id).where(y.id.eq(y.managerId)));
        }

        @Test
        void forAStepOfARecursionThatReadsAnotherSource() {
            Cte one = Cte.recursive("c", select(u.id), found -> select(u.id).where(u.managerId.isNotNull()));
            Cte other = Cte.recursive(
                    "c", select(u.id), found -> select(u.id).join(found, u.managerId.eq(found.column(u.id))));
            Cte third = Cte.recursive("c", select(u.id), found -> select(found.column(u.id)));
            Cte none = Cte.of("c", select(u.id).unionAll(select(u.id)));
            assertAllDifferent(
                    select(one.column(u.id)),
                    select(other.column(u.id)),
                    select(third.column(u.id)),
                    select(none.column(u.id)));
        }

        @Test
        void forACommonTableExpressionUsedAgainOrAnother() {
            Cte one = Cte.of("c", select(u.id));
            Cte same = one.as("d");
            Cte other = Cte.of("c", select(u.id)).as("d");
            assertAllDifferent(
                    select(one.column(u.id), same.column(u.id)), select(one.column(u.id), other.column(u.id)));
        }

        @Test
        void forASubqueryUsedTwiceOrTwoEqualOnes() {
            Supplier<Subquery> made = () -> select(u.id).as("s");
            Subquery one = made.get();
            Subquery other = made.get();
            assertAllDifferent(
                    select(one.column(u.id), one.column(u.id)), select(one.column(u.id), other.column(u.id)));
        }

        @Test
        void forOtherNames() {
            assertAllDifferent(select(u.as("x").id), select(u.as("y").id));
            assertAllDifferent(select(u.id), select(u.id.as("x")), select(u.id.as("y")));
            Subquery x = select(u.id, a.id).as("x");
            Subquery y = select(u.id, a.id).as("y");
            assertAllDifferent(select(x.column(u.id)), select(y.column(u.id)), select(x.column(a.id)));
            assertAllDifferent(
                    select(Cte.of("x", select(u.id)).column(u.id)),
                    select(Cte.of("y", select(u.id)).column(u.id)),
                    select(Cte.of("x", select(u.id)).as("y").column(u.id)));
        }

        @Test
        void forColumnsOfASubqueryReadAsAnotherType() {
            Subquery rows = select(u.id).as("rows");
            assertAllDifferent(
                    select(rows.as(new Narrow(new MetaData())).id), select(rows.as(new Wide(new MetaData())).id));
        }

        @Test
        void forEveryWindow() {
            NumAggregate<Long> count = Functions.count();
            assertAllDifferent(
                    select(count),
                    select(Windows.over(count, Windows.allRows())),
                    select(Windows.over(count, Windows.partitionBy(u.id))),
                    select(Windows.over(count, Windows.orderBy(u.id.asc()))),
                    select(Windows.over(
                            count, Windows.allRows().rows(Windows.currentRow(), Windows.unboundedFollowing()))),
                    select(Windows.over(
                            count, Windows.allRows().range(Windows.currentRow(), Windows.unboundedFollowing()))),
                    select(Windows.over(count, Windows.allRows().rows(Windows.preceding(1), Windows.currentRow()))),
                    select(Windows.over(count, Windows.allRows().rows(Windows.currentRow(), Windows.following(1)))),
                    select(Windows.over(
                            count,
                            Windows.allRows()
                                    .rows(Windows.preceding(1), Windows.currentRow())
                                    .excluding(WindowFrame.Exclusion.TIES))));
        }

        @Test
        void forEveryAggregateClause() {
            assertAllDifferent(
                    select(Aggregates.joined(u.name, ",")),
                    select(Aggregates.joined(u.name, ",", u.id.asc())),
                    select(Aggregates.joined(u.name, ",", u.id.desc())),
                    select(ArrayFunctions.arrayAgg(u.name)),
                    select(ArrayFunctions.arrayAgg(u.name, u.id.asc())),
                    select(ArrayFunctions.arrayAgg(u.name, u.id.desc())),
                    select(JsonFunctions.jsonArrayAgg(u.name)),
                    select(JsonFunctions.jsonArrayAgg(u.name, u.id.asc())),
                    select(Aggregates.filter(Aggregates.joined(u.name, ","), u.active)),
                    select(u.id).groupBy(u.id),
                    select(u.id).groupBy(Grouping.rollup(u.id)),
                    select(u.id).groupBy(Grouping.cube(u.id)),
                    select(u.id).groupBy(Grouping.set(u.id)),
                    select(u.id).groupBy(Grouping.set(u.id).and()));
        }

        @Test
        void forEveryClause() {
            assertAllDifferent(
                    select(u.id),
                    select(u.id).distinct(),
                    select(u.id).distinctOn(u.id),
                    select(u.id).distinctOn(u.active),
                    select(u.id).limitWithTies(1),
                    select(u.id).forUpdate(),
                    select(u.id).forShare(),
                    select(u.id).forNoKeyUpdate(),
                    select(u.id).forKeyShare(),
                    select(u.id).nowait(),
                    select(u.id).skipLocked(),
                    select(u.id).limitPercent(1),
                    select(u.id).limitPercentWithTies(1),
                    select(u.id).sample(u, Sample.system(1)),
                    select(u.id).sample(u, Sample.bernoulli(1)),
                    select(u.id).sample(u, Sample.bernoulli(1).repeatable(1)),
                    select(u.id).window(Windows.allRows().as("w")),
                    select(u.id).window(Windows.allRows().as("v")),
                    select(u.id).window(Windows.partitionBy(u.id).as("w")),
                    select(u.id).window(Windows.orderBy(u.id.asc()).as("w")),
                    select(u.id).comment("a"),
                    select(u.id).comment("b"),
                    select(u.id).comment("a").comment("b"),
                    select(u.id).hint("h2", "a"),
                    select(u.id).hint("sqlite", "a"),
                    select(u.id).hint(u, "h2", "a"),
                    select(u.id).suffix("h2", "a"),
                    select(u.id).lockOnly(u),
                    select(u.id).from(u),
                    select(u.id).from(u, a),
                    select(u.id).from(a, u),
                    select(u.id).where(u.active),
                    select(u.id).where(u.active, u.active),
                    select(u.id).where(u.active.and(u.active)),
                    select(u.id).having(u.active),
                    select(u.id).groupBy(u.active),
                    select(u.id).orderBy(u.active.asc()),
                    select(u.id).orderBy(u.active.desc()),
                    select(u.id).orderBy(u.active.asc().nullsFirst()),
                    select(u.id).orderBy(u.active.asc().nullsLast()),
                    select(u.id).orderBy(u.active.asc(), u.active.asc()),
                    select(u.id).limit(1),
                    select(u.id).offset(1),
                    select(u.id).limit(1).offset(1),
                    select(u.id).limit(value(1)),
                    select(u.id).limit(literal(1L, Types.BIGINT)));
        }

        @Test
        void forEveryKindOfJoin() {
            assertAllDifferent(
                    select(u.id).join(a, u.active),
                    select(u.id).leftJoin(a, u.active),
                    select(u.id).rightJoin(a, u.active),
                    select(u.id).fullJoin(a, u.active),
                    select(u.id).crossJoin(a),
                    select(u.id).join(a.as("x"), u.active),
                    select(u.id).crossJoin(a).crossJoin(u.as("x")),
                    select(u.id).crossJoin(u.as("x")).crossJoin(a));
        }

        @Test
        void forEverySetOperationAndItsOrder() {
            var x = select(u.id);
            var y = select(a.id);
            assertAllDifferent(
                    x.union(y),
                    y.union(x),
                    x.unionAll(y),
                    x.intersect(y),
                    x.except(y),
                    x.union(y).union(x),
                    x.union(y.union(x)),
                    x.union(y).orderBy(u.id.asc()),
                    x.union(y).limit(1),
                    x.union(y.limit(1)),
                    x.limit(1).union(y));
        }

        @Test
        void forEveryOperation() {
            assertAllDifferent(List.of(
                    u.age.eq(1),
                    u.age.ne(1),
                    u.age.lt(1),
                    u.age.le(1),
                    u.age.gt(1),
                    u.age.ge(1),
                    u.age.isNull(),
                    u.age.isNotNull(),
                    u.age.in(1),
                    u.age.notIn(1),
                    u.age.between(1, 2),
                    u.age.in(select(u.age)),
                    u.age.notIn(select(u.age)),
                    u.age.eq(select(u.age).scalar(u.age)),
                    exists(select(u.age)),
                    not(u.age.eq(1)),
                    and(u.active, u.active),
                    or(u.active, u.active),
                    and(u.active, u.active, u.active),
                    or(u.active, and(u.active, u.active)),
                    u.active));
            assertAllDifferent(List.of(
                    u.age.plus(1),
                    u.age.minus(1),
                    u.age.times(1),
                    u.age.remainder(1),
                    u.age.negated(),
                    u.age.plus(1).plus(1),
                    u.age.plus(u.age.plus(1)),
                    u.age.plus(u.age).plus(1)));
            assertAllDifferent(List.of(
                    u.name.like("x"),
                    u.name.notLike("x"),
                    u.name.like("x", '\\'),
                    u.name.like("x", '#'),
                    u.name.startsWith("x"),
                    u.name.like(u.name),
                    u.name.concat("x"),
                    u.name.concat(u.name)));
        }

        @Test
        void forEveryFunctionAndItsArguments() {
            assertAllDifferent(List.of(
                    count(),
                    count(u.id),
                    countDistinct(u.id),
                    max(u.age),
                    min(u.age),
                    max(u.id),
                    lower(u.name),
                    function("f", Types.TEXT),
                    function("f", Types.TEXT, u.name),
                    function("f", Types.TEXT, u.name, u.name),
                    function("g", Types.TEXT, u.name),
                    function("f", Types.INTEGER, u.name)));
        }

        @Test
        void forEveryCase() {
            assertAllDifferent(List.of(
                    when(u.active, u.name).end(),
                    when(u.active, u.name).otherwise("x"),
                    when(u.active, u.name).otherwise(u.name),
                    when(u.active, "x", Types.TEXT).end(),
                    when(u.active, u.name).when(u.active, u.name).end(),
                    when(u.active, u.name).when(u.active, u.name).otherwise(u.name)));
        }

        @Test
        void forOtherTypesOfValues() {
            assertAllDifferent(List.of(
                    value("1"),
                    value(1),
                    value(1L),
                    value("1", Types.varchar(3)),
                    value("1", Types.varchar(4)),
                    nullValue(Types.TEXT),
                    nullValue(Types.INTEGER),
                    cast(u.name, Types.decimal(10, 2)),
                    cast(u.name, Types.decimal(10, 3)),
                    cast(u.name, Types.DECIMAL)));
        }

        @Test
        void forTypesWithConvertersOfTheirOwn() {
            Supplier<NumType<BigDecimal>> cents = () ->
                    Types.mappedNumber(Types.BIGINT, BigDecimal.class, BigDecimal::longValue, BigDecimal::valueOf);
            NumType<BigDecimal> one = cents.get();
            BigDecimal price = BigDecimal.ONE;
            assertSame(select(value(price, one)), select(value(BigDecimal.TEN, one)));
            assertAllDifferent(List.of(value(price, one), value(price, cents.get())));
            ValueType<Person> person =
                    Types.mapped(Types.TEXT, Person.class, Person::name, name -> new Person(name, 0));
            assertSame(select(cast(u.name, person)), select(cast(u.name, person)));
        }

        @Test
        void forLiteralsByTheirValue() {
            assertAllDifferent(List.of(
                    literal(1, Types.INTEGER),
                    literal(2, Types.INTEGER),
                    literal(1L, Types.BIGINT),
                    literal("1", Types.TEXT),
                    literal(new BigDecimal("1.0"), Types.DECIMAL),
                    literal(new BigDecimal("1.00"), Types.DECIMAL),
                    literal(new byte[] {1}, Types.BLOB),
                    literal(new byte[] {2}, Types.BLOB),
                    value(1)));
        }

        @Test
        void forListsAndSingleValues() {
            assertDifferent(select(u.id).where(u.id.in(1L)), select(u.id).where(u.id.eq(1L)));
        }

        @Test
        void forEveryChange() {
            assertAllDifferent(
                    insert(u).set(u.name, "x"),
                    insert(u).set(u.age, 1),
                    insert(u).set(u.age, 1).set(u.name, "x"),
                    insert(u).set(u.name, "x").set(u.age, 1),
                    insert(u).setDefault(u.name),
                    insert(u),
                    insert(u).set(u.name, "x").returning(u.id),
                    insert(u).set(u.name, "x").returning(u.name),
                    insert(u).from(select(a.email), u.name),
                    insert(u).from(select(a.email), u.age),
                    update(u).set(u.name, "x"),
                    update(u).set(u.age, 1),
                    update(u).set(u.name, "x").set(u.age, 1),
                    update(u).set(u.name, "x").where(u.active),
                    update(u).set(u.name, "x").returning(u.active),
                    update(u).set(u.name, u.name),
                    update(u).setDefault(u.name),
                    delete(u),
                    delete(u).where(u.active),
                    delete(u).returning(u.active),
                    delete(a));
            Users x = u.as("x");
            assertAllDifferent(delete(u), delete(x), delete(u.as("y")));
        }

        @Test
        void forOtherSqlTextOrOtherColumnsOfIt() {
            assertAllDifferent(
                    text("select 1"),
                    text("select 2"),
                    text("select :x").bind("x", 1, Types.INTEGER),
                    text("select :x").bind("x", 1L, Types.BIGINT),
                    text("select 1").yields(u.id),
                    text("select 1").yields(u.name),
                    text("select 1").yields(u.age));
        }

        @Test
        void forSequences() {
            var metaData = new MetaData();
            assertAllDifferent(List.of(
                    metaData.sequence("x").nextValue(),
                    metaData.sequence("y").nextValue(),
                    new MetaData("s").sequence("x").nextValue()));
        }
    }

    private static final class Narrow extends TypedTable<Narrow> {
        final NumColumn<Integer> id = integer("id");

        Narrow(TableHome home) {
            super(home, "t", Narrow::new);
        }
    }

    private static final class Wide extends TypedTable<Wide> {
        final TextColumn id = text("id");

        Wide(TableHome home) {
            super(home, "t", Wide::new);
        }
    }
}
