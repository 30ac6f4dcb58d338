package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.and;
import static org.alkahest.sql.Functions.avg;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.countDistinct;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.min;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Functions.or;
import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Expr;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.Sample;
import org.alkahest.sql.Select;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.jspecify.annotations.Nullable;

/** WHERE, GROUP BY, HAVING, ORDER BY, DISTINCT, and what the select list can be. */
final class SelectRules {
    private static final String ADVICE = "Look at the renderer of SelectQuery.";

    private static final String SAMPLE = "Look at how TABLESAMPLE is written behind the alias of a table.";

    static final Topic TOPIC = Topic.of(
            "select",
            rule("select.where.comparison", "Each comparison keeps the rows for which it holds.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of Comparison.")
                    .body(SelectRules::comparisons),
            rule("select.where.null", "NULL is found by IS NULL, and by no comparison.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of IsNull.")
                    .body(SelectRules::nulls),
            rule("select.where.logic", "AND, OR and NOT nest as they were built.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderers of Logical and Not, and at the parentheses they ask for.")
                    .body(SelectRules::logic),
            rule("select.where.several", "Several conditions must all hold, whatever operators are in them.")
                    .advice("An OR among the conditions of WHERE needs parentheses.")
                    .body(SelectRules::severalConditions),
            rule("select.where.between", "BETWEEN holds at both ends and in between.")
                    .advice("Look at the renderer of Between.")
                    .body(SelectRules::between),
            rule("select.order", "Rows are ordered by the first item, and within it by the next.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of OrderItem.")
                    .body(SelectRules::order),
            rule("select.order.expression", "Rows are ordered by an expression that is not selected.")
                    .advice("Look at the renderer of OrderItem.")
                    .body(SelectRules::orderByExpression),
            rule("select.order.label", "Rows are ordered by a selected expression through its label.")
                    .advice("Look at OutputName.")
                    .body(SelectRules::orderByLabel),
            rule(
                            "select.order.label.ambiguous",
                            "A label means its own column, also where another column has that name.")
                    .advice("Look at OutputNames: such a label is written as its value.")
                    .body(SelectRules::orderByAmbiguousLabel),
            rule("select.order.nulls", "NULLS FIRST and NULLS LAST put the rows without a value where they say.")
                    .advice("Where there is no such syntax, order by IS NULL first.")
                    .needs(Capability.NULLS_ORDER)
                    .body(SelectRules::nullsOrder),
            rule("select.distinct", "DISTINCT keeps each row once, and NULL is a value for it.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SelectRules::distinct),
            rule("select.distinct.order", "Distinct rows are ordered by a selected expression with bound values.")
                    .advice(
                            "ORDER BY must name the column, since its own placeholders might get other values: OutputNames.")
                    .body(SelectRules::orderedDistinct),
            rule("select.distinct.on", "DISTINCT ON keeps the first row of those that agree in its expressions.")
                    .advice(ADVICE)
                    .needs(Capability.DISTINCT_ON)
                    .body(SelectRules::distinctOn),
            rule("select.distinct.on.value", "DISTINCT ON takes expressions with values, and ORDER BY the same ones.")
                    .advice("The server must see that both are the same: the values stand in the text there.")
                    .needs(Capability.DISTINCT_ON)
                    .body(SelectRules::distinctOnValues),
            rule(
                            "select.sample",
                            "A sample reads about so many rows of a hundred of a table: of all of them all, and of none none.")
                    .at(Level.FULL)
                    .advice(SAMPLE)
                    .needs(Capability.TABLE_SAMPLE)
                    .body(SelectRules::samples),
            rule("select.sample.repeatable", "A repeatable sample has the same rows again.")
                    .at(Level.FULL)
                    .advice(SAMPLE)
                    .needs(Capability.TABLE_SAMPLE)
                    .body(SelectRules::repeatableSamples),
            rule("select.group", "GROUP BY makes a row of each group, and one of the rows without a value.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SelectRules::group),
            rule("select.group.expression", "GROUP BY takes an expression with bound values.")
                    .advice(
                            "Two placeholders for one value are two values to some databases: a bound value that occurs in"
                                    + " the select list and in GROUP BY may have to be written as a literal.")
                    .body(SelectRules::groupByExpression),
            rule("select.group.list", "GROUP BY takes an expression with a list of values, of any length.")
                    .advice("A list, too, may have to be written as literals in GROUP BY and the select list.")
                    .body(SelectRules::groupByList),
            rule("select.group.query", "GROUP BY takes an expression that holds a query.")
                    .advice(ADVICE)
                    .needs(Capability.QUERIES_IN_GROUP_BY)
                    .body(SelectRules::groupByQuery),
            rule("select.having", "HAVING keeps the groups for which it holds.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SelectRules::having),
            rule("select.aggregates", "Aggregates leave NULL out, and are exact.")
                    .at(Level.SMOKE)
                    .advice("Look at what the aggregates' types are, and at how they are read.")
                    .body(SelectRules::aggregates),
            rule("select.aggregates.mean", "The mean of integers has a fraction.")
                    .advice("Where the mean has the type of its argument, cast that to an exact number with digits.")
                    .body(SelectRules::mean),
            rule("select.aggregates.wide", "A sum of 64-bit numbers may be greater than any of them.")
                    .advice("Where the database gives it up, cast what is summed to an exact number without bounds.")
                    .body(SelectRules::wideSum),
            rule("select.aggregates.of-none", "Aggregates of no rows are NULL, and the count is zero.")
                    .advice("Look at how NULL is read.")
                    .body(SelectRules::aggregatesOfNone),
            rule("select.without-from", "A SELECT without FROM yields one row.")
                    .at(Level.SMOKE)
                    .advice("Some databases need a table of one row: replace FromClause.")
                    .body(SelectRules::withoutFrom),
            rule("select.label", "A label names a column, whatever else has that name.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderer of SelectItem.")
                    .body(SelectRules::label),
            rule("select.same-column", "A column can be selected twice, and two columns of one name beside each other.")
                    .advice("Rows are read by position: names of result columns need not be unique.")
                    .body(SelectRules::sameColumn),
            rule("select.wide", "A row of forty columns is read.")
                    .advice(ADVICE)
                    .body(SelectRules::wide),
            rule("select.projection", "Rows become objects of the application.")
                    .advice(ADVICE)
                    .body(SelectRules::projection),
            rule("select.parameter", "A statement that was built once takes its values when it is executed.")
                    .at(Level.SMOKE)
                    .advice("This is the engine's work; a dialect must not look at values.")
                    .body(SelectRules::parameters),
            rule("select.condition.column", "A condition can be selected like a column.")
                    .advice("Where conditions are no values, write CASE WHEN … THEN true ELSE false END.")
                    .body(SelectRules::conditionAsColumn),
            rule("select.in.sizes", "IN takes a list of any length, also of none.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderers of InList and ListSlot; an empty list is Rendering.emptyList.")
                    .body(SelectRules::inList),
            rule("select.in.negated", "NOT IN takes a list of any length, and an empty one excludes nothing.")
                    .at(Level.SMOKE)
                    .advice("Look at the renderers of InList and ListSlot; an empty list is Rendering.emptyList.")
                    .body(SelectRules::notInList),
            rule("select.in.duplicates", "A value that occurs twice in a list finds its row once.")
                    .advice("Lists are padded with their last value, which must not matter.")
                    .body(SelectRules::duplicatesInList),
            rule("select.in.limit", "Lists may have as many values as the database takes parameters, all together.")
                    .at(Level.FULL)
                    .advice("Look at Dialect.limits: it is the number of placeholders that the database really takes.")
                    .body(SelectRules::listsUpToTheLimit),
            rule("select.in.beyond-limit", "A longer list is refused before it is sent, or is sent as one value.")
                    .at(Level.FULL)
                    .advice("Look at Dialect.limits, and at the renderer of ListSlot where lists are sent as arrays.")
                    .body(SelectRules::listBeyondTheLimit),
            rule("select.in.null", "A row without a value is in no list, and in no negated one unless that is empty.")
                    .advice("An empty list is empty also for NULL: NULL NOT IN () is true.")
                    .body(SelectRules::nullInList),
            rule("select.in.text", "IN takes a list of texts, with any characters in them.")
                    .advice("Where lists are sent as arrays, look at TypeBinding.arrayElement.")
                    .body(SelectRules::listOfTexts));

    private SelectRules() {}

    private static void comparisons(RuleContext db) {
        People p = People.in(db);
        var all = p.id.asc();
        db.<Integer>rows(age -> select(p.id).where(p.age.eq(age)).orderBy(all))
                .gives(40, 2L, 5L)
                .gives(20, 4L);
        db.<Integer>rows(age -> select(p.id).where(p.age.ne(age)).orderBy(all))
                .gives(40, 1L, 4L)
                .gives(20, 1L, 2L, 5L);
        db.<Integer>rows(age -> select(p.id).where(p.age.lt(age)).orderBy(all))
                .gives(40, 1L, 4L)
                .gives(20);
        db.<Integer>rows(age -> select(p.id).where(p.age.le(age)).orderBy(all))
                .gives(30, 1L, 4L)
                .gives(20, 4L);
        db.<Integer>rows(age -> select(p.id).where(p.age.gt(age)).orderBy(all))
                .gives(30, 2L, 5L)
                .gives(40);
        db.<Integer>rows(age -> select(p.id).where(p.age.ge(age)).orderBy(all))
                .gives(30, 1L, 2L, 5L)
                .gives(40, 2L, 5L);
        db.<String>rows(name -> select(p.id).where(p.name.gt(name)).orderBy(all))
                .gives("cid", 4L, 5L)
                .gives("eve");
    }

    private static void nulls(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.id).where(p.age.isNull(), p.id.ge(least)))
                .gives(1L, 3L)
                .gives(4L);
        db.<Long>rows(least ->
                        select(p.id).where(p.age.isNotNull(), p.id.ge(least)).orderBy(p.id.asc()))
                .gives(3L, 4L, 5L)
                .gives(5L, 5L);
        db.<Integer>rows(age ->
                        select(p.id).where(p.age.eq(age).or(p.age.ne(age))).orderBy(p.id.asc()))
                .gives(40, 1L, 2L, 4L, 5L)
                .gives(7, 1L, 2L, 4L, 5L);
        db.<Integer>rows(age -> select(p.id).where(not(p.age.eq(age))).orderBy(p.id.asc()))
                .gives(40, 1L, 4L)
                .gives(7, 1L, 2L, 4L, 5L);
        db.<Long>rows(least -> select(p.id)
                        .where(p.bossId.eq(p.bossId), p.id.ge(least))
                        .orderBy(p.id.asc()))
                .gives(1L, 2L, 3L, 4L, 5L)
                .gives(5L, 5L);
    }

    private static void logic(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(p.id)
                        .where(p.age.eq(age).or(p.name.eq("ann")).and(p.id.gt(2)))
                        .orderBy(p.id.asc()))
                .gives(40, 5L)
                .gives(20, 4L);
        db.<Integer>rows(age -> select(p.id)
                        .where(p.name.eq("ann").or(p.age.eq(age).and(p.id.gt(2))))
                        .orderBy(p.id.asc()))
                .gives(40, 1L, 5L)
                .gives(20, 1L, 4L);
        db.<Integer>rows(age -> select(p.id)
                        .where(not(p.age.eq(age).or(p.name.eq("ann"))))
                        .orderBy(p.id.asc()))
                .gives(40, 4L)
                .gives(20, 2L, 5L);
        db.<Integer>rows(age -> select(p.id)
                        .where(not(not(p.age.eq(age))).and(not(and(p.id.gt(1), p.id.lt(4)))))
                        .orderBy(p.id.asc()))
                .gives(40, 5L)
                .gives(30, 1L);
        db.<Long>rows(id -> select(p.id)
                        .where(or(and(p.id.eq(id), p.name.ne("eve")), and(p.id.eq(5), or(p.age.eq(40), p.age.eq(1)))))
                        .orderBy(p.id.asc()))
                .gives(1L, 1L, 5L)
                .gives(5L, 5L);
    }

    private static void severalConditions(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.id)
                        .where(
                                p.name.eq("ann").or(p.name.eq("bob")),
                                p.id.eq(id).or(p.id.eq(5)))
                        .where(p.age.gt(0)))
                .gives(2L, 2L)
                .gives(3L);
    }

    private static void between(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(low -> select(p.id).where(p.age.between(low, 40)).orderBy(p.id.asc()))
                .gives(30, 1L, 2L, 5L)
                .gives(40, 2L, 5L)
                .gives(41);
        db.<Long>rows(id -> select(p.id)
                        .where(p.id.between(id, id + 2).and(p.id.ne(id + 1)))
                        .orderBy(p.id.asc()))
                .gives(1L, 1L, 3L)
                .gives(3L, 3L, 5L);
        db.<Integer>rows(low -> select(p.id).where(not(p.age.between(low, 40))).orderBy(p.id.asc()))
                .gives(30, 4L)
                .gives(40, 1L, 4L);
    }

    // ------------------------------------------------------------------------------------------------ order and groups

    private static void order(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(least -> select(p.id).where(p.age.ge(least)).orderBy(p.age.desc(), p.name.asc()))
                .gives(20, 2L, 5L, 1L, 4L)
                .gives(30, 2L, 5L, 1L);
        db.<Integer>rows(least ->
                        select(p.id).where(p.age.ge(least)).orderBy(p.age.asc()).orderBy(p.name.desc()))
                .gives(20, 4L, 1L, 5L, 2L)
                .gives(30, 1L, 5L, 2L);
    }

    private static void orderByExpression(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(p.name)
                        .where(p.age.isNotNull())
                        .orderBy(p.age.minus(age).times(p.age.minus(age)).asc(), p.id.asc()))
                .gives(20, "dee", "ann", "bob", "eve")
                .gives(38, "bob", "eve", "ann", "dee");
    }

    private static void orderByLabel(RuleContext db) {
        People p = People.in(db);
        var next = p.age.plus(1).as("next_age");
        db.<Integer>rows(least -> select(p.name, next).where(p.age.ge(least)).orderBy(next.desc(), p.name.asc()))
                .gives(30, cells("bob", 41), cells("eve", 41), cells("ann", 31))
                .gives(40, cells("bob", 41), cells("eve", 41));
    }

    private static void orderByAmbiguousLabel(RuleContext db) {
        People p = People.in(db);
        var boss = p.as("boss");
        var label = p.age.as("name");
        db.<Integer>rows(least -> select(label, boss.name)
                        .from(p)
                        .join(boss, p.bossId.eq(boss.id))
                        .where(p.age.ge(least))
                        .orderBy(label.asc(), p.id.asc()))
                .gives(20, cells(20, "bob"), cells(40, "ann"), cells(40, "bob"))
                .gives(30, cells(40, "ann"), cells(40, "bob"));
    }

    private static void nullsOrder(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least ->
                        select(p.id).where(p.id.ge(least)).orderBy(p.age.asc().nullsFirst(), p.id.asc()))
                .gives(1L, 3L, 4L, 1L, 2L, 5L)
                .gives(3L, 3L, 4L, 5L);
        db.<Long>rows(least ->
                        select(p.id).where(p.id.ge(least)).orderBy(p.age.asc().nullsLast(), p.id.asc()))
                .gives(1L, 4L, 1L, 2L, 5L, 3L)
                .gives(3L, 4L, 5L, 3L);
        db.<Long>rows(least ->
                        select(p.id).where(p.id.ge(least)).orderBy(p.age.desc().nullsFirst(), p.id.desc()))
                .gives(1L, 3L, 5L, 2L, 1L, 4L)
                .gives(3L, 3L, 5L, 4L);
        db.<Long>rows(least ->
                        select(p.id).where(p.id.ge(least)).orderBy(p.age.desc().nullsLast(), p.id.asc()))
                .gives(1L, 2L, 5L, 1L, 4L, 3L)
                .gives(3L, 5L, 4L, 3L);
    }

    private static void distinctOnValues(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(n -> select(p.id)
                        .distinctOn(p.id.remainder(n))
                        .orderBy(p.id.remainder(n).asc(), p.id.desc()))
                .gives(2L, 4L, 5L)
                .gives(3L, 3L, 4L, 5L);
        db.<Long>rows(n -> select(p.id.remainder(n), p.id)
                        .distinctOn(p.id.remainder(n))
                        .where(p.id.ne(n))
                        .orderBy(p.id.remainder(n).desc(), p.id.asc()))
                .gives(2L, cells(1L, 1L), cells(0L, 4L))
                .gives(3L, cells(2L, 2L), cells(1L, 1L));
    }

    private static void samples(RuleContext db) {
        People p = People.in(db);
        People boss = p.as("boss");
        db.<Integer>rows(percent ->
                        select(p.id).sample(p, Sample.bernoulli(percent)).orderBy(p.id.asc()))
                .gives(100, 1L, 2L, 3L, 4L, 5L)
                .gives(0);
        db.<Integer>rows(percent -> select(p.name, boss.name)
                        .join(boss, p.bossId.eq(boss.id))
                        .where(p.id.ge(4))
                        .sample(boss, Sample.system(percent).repeatable(percent))
                        .orderBy(p.id.asc()))
                .gives(100, cells("dee", "bob"), cells("eve", "bob"))
                .gives(0);
    }

    private static void repeatableSamples(RuleContext db) {
        People p = People.in(db);
        for (long id = 6; id <= 200; id++) {
            p.add(db, id, "more", 1, null);
        }
        Function<Long, List<Long>> sample = seed -> db.all(
                select(p.id).sample(p, Sample.bernoulli(50).repeatable(seed)).orderBy(p.id.asc()));
        List<Long> once = sample.apply(7L);
        Expect.equal("the same rows", once, sample.apply(7L));
        Expect.that(!once.equals(sample.apply(8L)), "Another number has chosen the same rows of 200.");
        Expect.that(once.size() > 50 && once.size() < 150, "Half of 200 rows were " + once.size() + ".");
    }

    private static void distinctOn(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.bossId, p.id)
                        .distinctOn(p.bossId)
                        .where(p.id.ge(least), p.bossId.isNotNull())
                        .orderBy(p.bossId.asc(), p.id.desc()))
                .gives(1L, cells(1L, 3L), cells(2L, 5L))
                .gives(4L, cells(2L, 5L));
        db.<Long>rows(least -> select(p.id)
                        .distinctOn(p.bossId, p.age)
                        .where(p.id.ge(least))
                        .orderBy(p.bossId.asc().nullsFirst(), p.age.asc().nullsFirst(), p.id.asc()))
                .gives(1L, 1L, 3L, 2L, 4L, 5L)
                .gives(3L, 3L, 4L, 5L);
    }

    private static void distinct(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.age).distinct().where(p.id.ge(least)))
                .givesInAnyOrder(1L, 30, 40, null, 20)
                .givesInAnyOrder(4L, 20, 40);
        db.<Long>rows(least -> select(p.bossId, p.age.isNull())
                        .distinct()
                        .where(p.id.ge(least))
                        .orderBy(p.bossId.asc()))
                .givesInAnyOrder(4L, cells(2L, false))
                .givesInAnyOrder(3L, cells(1L, true), cells(2L, false));
    }

    private static void orderedDistinct(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(step -> {
                    var group = p.id.remainder(step);
                    return select(group).distinct().orderBy(group.desc());
                })
                .gives(3, 2L, 1L, 0L)
                .gives(2, 1L, 0L);
    }

    private static void group(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.age, count(), min(p.name))
                        .where(p.id.ge(least))
                        .groupBy(p.age))
                .givesInAnyOrder(
                        1L, cells(30, 1L, "ann"), cells(40, 2L, "bob"), cells(null, 1L, "cid"), cells(20, 1L, "dee"))
                .givesInAnyOrder(4L, cells(20, 1L, "dee"), cells(40, 1L, "eve"));
    }

    private static void groupByExpression(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(least -> {
                    var rounded = p.age.remainder(least);
                    return select(rounded, count()).where(p.age.isNotNull()).groupBy(rounded);
                })
                .givesInAnyOrder(30, cells(0, 1L), cells(10, 2L), cells(20, 1L))
                .givesInAnyOrder(20, cells(10, 1L), cells(0, 3L));
    }

    private static void groupByList(RuleContext db) {
        People p = People.in(db);
        db.<List<Long>>rows(ids -> {
                    var kind = when(p.id.in(ids), 1, Types.INTEGER).otherwise(0);
                    return select(kind, count()).from(p).groupBy(kind);
                })
                .givesInAnyOrder(List.of(1L, 2L), cells(1, 2L), cells(0, 3L))
                .givesInAnyOrder(List.of(3L), cells(1, 1L), cells(0, 4L));
    }

    private static void groupByQuery(RuleContext db) {
        People p = People.in(db);
        People boss = p.as("boss");
        db.<Long>rows(least -> {
                    var bossAge = select(boss.age).where(boss.id.eq(p.bossId)).scalar(Types.INTEGER);
                    return select(bossAge, count())
                            .from(p)
                            .where(p.id.ge(least))
                            .groupBy(bossAge);
                })
                .givesInAnyOrder(1L, cells(null, 1L), cells(30, 2L), cells(40, 2L))
                .givesInAnyOrder(3L, cells(30, 1L), cells(40, 2L));
    }

    private static void having(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.age, count())
                        .where(p.age.isNotNull())
                        .groupBy(p.age)
                        .having(count().ge(least))
                        .orderBy(p.age.asc()))
                .gives(1L, cells(20, 1L), cells(30, 1L), cells(40, 2L))
                .gives(2L, cells(40, 2L));
        db.<Integer>rows(least -> select(p.bossId, max(p.age))
                        .groupBy(p.bossId)
                        .having(max(p.age).gt(least), p.bossId.isNotNull())
                        .orderBy(p.bossId.asc()))
                .gives(0, cells(1L, 40), cells(2L, 40))
                .gives(40);
    }

    private static void aggregates(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(count(), count(p.age), countDistinct(p.age), sum(p.age), min(p.age), max(p.name))
                        .where(p.id.ge(least)))
                .gives(1L, cells(5L, 4L, 3L, BigDecimal.valueOf(130), 20, "eve"))
                .gives(3L, cells(3L, 2L, 2L, BigDecimal.valueOf(60), 20, "eve"));
    }

    private static void mean(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least ->
                        select(avg(p.age), avg(cast(p.age, Types.DECIMAL))).where(p.id.ge(least)))
                .gives(4L, cells(BigDecimal.valueOf(30), BigDecimal.valueOf(30)))
                .gives(1L, cells(new BigDecimal("32.5"), new BigDecimal("32.5")));
    }

    private static void wideSum(RuleContext db) {
        People p = People.in(db);
        db.execute(update(p).set(p.bossId, Long.MAX_VALUE));
        db.<Long>rows(least -> select(sum(p.bossId)).where(p.id.ge(least)))
                .gives(1L, new BigDecimal(Long.MAX_VALUE).multiply(BigDecimal.valueOf(5)))
                .gives(5L, new BigDecimal(Long.MAX_VALUE));
    }

    private static void aggregatesOfNone(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(count(), sum(p.age), avg(p.age), min(p.age), max(p.name))
                        .where(p.id.eq(id)))
                .gives(9L, cells(0L, null, null, null, null))
                .gives(1L, cells(1L, BigDecimal.valueOf(30), BigDecimal.valueOf(30), 30, "ann"));
    }

    // ------------------------------------------------------------------------------------------------ the select list

    private static void withoutFrom(RuleContext db) {
        db.<Integer>rows(number -> select(value(number), value("it's " + number)))
                .gives(1, cells(1, "it's 1"))
                .gives(-2, cells(-2, "it's -2"));
        db.<Integer>rows(number ->
                        select(value(number).plus(1)).where(value(number).lt(10)))
                .gives(1, 2)
                .gives(20);
    }

    private static void label(RuleContext db) {
        People p = People.in(db);
        var label = p.id.as("name");
        db.<Long>rows(id -> select(label, p.name.as("select"), p.age.as("a \"b\" c"))
                        .where(p.id.eq(id)))
                .gives(1L, cells(1L, "ann", 30))
                .gives(2L, cells(2L, "bob", 40));
    }

    private static void sameColumn(RuleContext db) {
        People p = People.in(db);
        var boss = p.as("boss");
        db.<Long>rows(id -> select(p.name, boss.name, p.name, boss.id, p.id)
                        .from(p)
                        .join(boss, p.bossId.eq(boss.id))
                        .where(p.id.eq(id)))
                .gives(2L, cells("bob", "ann", "bob", 1L, 2L))
                .gives(5L, cells("eve", "bob", "eve", 2L, 5L));
    }

    private static void wide(RuleContext db) {
        People p = People.in(db);
        List<NumExpr<Long>> columns = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            columns.add(p.id.plus(i));
        }
        db.<Long>rows(id -> select(columns).where(p.id.eq(id)))
                .gives(1L, LongStream.range(1, 41).boxed().toList())
                .gives(5L, LongStream.range(5, 45).boxed().toList());
    }

    private record NameAndAge(String name, @Nullable Integer age) {}

    private static void projection(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.name, p.age).to(NameAndAge::new).where(p.id.eq(id)))
                .gives(1L, new NameAndAge("ann", 30))
                .gives(3L, new NameAndAge("cid", null));
        db.<Long>rows(id -> select(p.name).map(name -> name.length()).where(p.id.eq(id)))
                .gives(1L, 3)
                .gives(9L);
    }

    private static void parameters(RuleContext db) {
        People p = People.in(db);
        var least = parameter("least", Types.INTEGER);
        var pattern = parameter("pattern", Types.TEXT);
        Select<Long> statement = select(p.id)
                .where(p.age.ge(least), p.name.like(pattern), p.age.le(least.plus(10)))
                .orderBy(p.id.asc());
        db.<Integer>rows(age -> statement.bind(least, age).bind(pattern, "%e%"))
                .gives(20, 4L)
                .gives(30, 5L);
        db.<Integer>rows(age -> statement.bind(pattern, "b%").bind(least, age))
                .gives(40, 2L)
                .gives(20);
    }

    private static void conditionAsColumn(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(p.age.ge(age), p.age.isNull()).orderBy(p.id.asc()))
                .gives(
                        40,
                        cells(false, false),
                        cells(true, false),
                        cells(null, true),
                        cells(false, false),
                        cells(true, false))
                .gives(
                        0,
                        cells(true, false),
                        cells(true, false),
                        cells(null, true),
                        cells(true, false),
                        cells(true, false));
        Expr<Boolean> both = p.age.gt(30).and(p.name.ne("eve"));
        db.<Long>rows(id -> select(both).where(p.id.eq(id))).gives(2L, true).gives(5L, false);
    }

    // ------------------------------------------------------------------------------------------------ IN

    private static final List<Integer> SIZES = List.of(0, 1, 2, 3, 4, 5, 17, 1000);

    /** A list of a length that holds ids from 1 on. */
    private static List<Long> idsUpTo(int length) {
        return LongStream.rangeClosed(1, length).boxed().toList();
    }

    private static void inList(RuleContext db) {
        People p = People.in(db);
        var rows = db.<Integer>rows(
                size -> select(p.id).where(p.id.in(idsUpTo(size))).orderBy(p.id.asc()));
        for (int size : SIZES) {
            rows.gives(size, idsUpTo(Math.min(size, 5)).toArray());
        }
    }

    private static void notInList(RuleContext db) {
        People p = People.in(db);
        var rows = db.<Integer>rows(
                size -> select(p.id).where(p.id.notIn(idsUpTo(size))).orderBy(p.id.asc()));
        for (int size : SIZES) {
            rows.gives(size, LongStream.rangeClosed(size + 1, 5).boxed().toArray());
        }
    }

    private static void duplicatesInList(RuleContext db) {
        People p = People.in(db);
        db.<List<Long>>rows(ids -> select(p.id).where(p.id.in(ids)).orderBy(p.id.asc()))
                .gives(List.of(2L, 2L, 2L), 2L)
                .gives(List.of(5L, 1L, 5L, 1L, 9L), 1L, 5L)
                .gives(Collections.nCopies(40, 3L), 3L);
    }

    private static void listsUpToTheLimit(RuleContext db) {
        People p = People.in(db);
        int most = db.dialect().limits().parameters();
        db.<Integer>rows(size ->
                        select(p.id).where(p.id.gt(1L), p.id.in(idsUpTo(size))).orderBy(p.id.asc()))
                .gives(most - 1, 2L, 3L, 4L, 5L)
                .gives(most - 2, 2L, 3L, 4L, 5L)
                .gives(3, 2L, 3L);
        db.<Integer>rows(size -> select(p.id)
                        .where(p.id.in(idsUpTo(most - size)), p.id.notIn(idsUpTo(size)))
                        .orderBy(p.id.asc()))
                .gives(3, 4L, 5L)
                .gives(most / 2)
                .gives(most - 2);
    }

    private static void listBeyondTheLimit(RuleContext db) {
        People p = People.in(db);
        int most = db.dialect().limits().parameters();
        var one = select(p.id).where(p.id.in(idsUpTo(most + 1))).orderBy(p.id.asc());
        var two = select(p.id)
                .where(p.id.in(idsUpTo(most - 1)), p.id.notIn(List.of(1L, 2L)))
                .orderBy(p.id.asc());
        for (int i = 0; i < 2; i++) {
            refusedOrRead(db, one, List.of(1L, 2L, 3L, 4L, 5L));
            refusedOrRead(db, two, List.of(3L, 4L, 5L));
        }
        Expect.equal(
                "The rows of a short list",
                List.of(1L, 2L),
                db.all(select(p.id).where(p.id.in(List.of(1L, 2L))).orderBy(p.id.asc())));
    }

    private static void refusedOrRead(RuleContext db, RowStatement<Long> statement, List<Long> expected) {
        try {
            Expect.equal("The rows of a list that is sent as one value", expected, db.all(statement));
        } catch (StatementException refused) {
            Expect.equal("The code of the refusal", ErrorCode.TOO_MANY_PARAMETERS, refused.code());
        }
    }

    private static void nullInList(RuleContext db) {
        People p = People.in(db);
        db.<List<Integer>>rows(ages -> select(p.id).where(p.age.in(ages)).orderBy(p.id.asc()))
                .gives(List.of(40, 20), 2L, 4L, 5L)
                .gives(List.of());
        db.<List<Integer>>rows(ages -> select(p.id).where(p.age.notIn(ages)).orderBy(p.id.asc()))
                .gives(List.of(40, 20), 1L)
                .gives(List.of(), 1L, 2L, 3L, 4L, 5L);
        db.<List<Integer>>rows(ages -> select(p.id).where(not(p.age.in(ages))).orderBy(p.id.asc()))
                .gives(List.of(30), 2L, 4L, 5L)
                .gives(List.of(), 1L, 2L, 3L, 4L, 5L);
    }

    private static void listOfTexts(RuleContext db) {
        People p = People.in(db);
        String hard = "it's {\"a\",b} \\ NULL %";
        p.add(db, 6, hard, null, null);
        p.add(db, 7, "", null, null);
        db.<List<String>>rows(names -> select(p.id).where(p.name.in(names)).orderBy(p.id.asc()))
                .gives(List.of("ann", hard), 1L, 6L)
                .gives(List.of("NULL", "", "eve"), 5L, 7L)
                .gives(List.of("nobody"));
    }
}
