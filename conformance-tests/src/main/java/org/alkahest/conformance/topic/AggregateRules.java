package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Aggregates.every;
import static org.alkahest.sql.Aggregates.filter;
import static org.alkahest.sql.Aggregates.grouping;
import static org.alkahest.sql.Aggregates.joined;
import static org.alkahest.sql.Aggregates.mode;
import static org.alkahest.sql.Aggregates.percentileCont;
import static org.alkahest.sql.Aggregates.percentileDisc;
import static org.alkahest.sql.Aggregates.some;
import static org.alkahest.sql.Aggregates.stddevPop;
import static org.alkahest.sql.Aggregates.stddevSamp;
import static org.alkahest.sql.Aggregates.varPop;
import static org.alkahest.sql.Aggregates.varSamp;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.countDistinct;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.partitionBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Aggregates;
import org.alkahest.sql.Grouping;
import org.alkahest.sql.Select;
import org.alkahest.sql.Subquery;

/** Aggregates with clauses, those that not every database has, and several groupings at once. */
final class AggregateRules {
    private static final String ADVICE = "Look at the renderer of Aggregate: Aggregates of dialects has ready forms.";

    static final Topic TOPIC = Topic.of(
            "aggregate",
            rule("aggregate.filter", "A filtered aggregate takes the rows for which its condition holds.")
                    .advice(ADVICE)
                    .needs(Capability.AGGREGATE_FILTER)
                    .body(AggregateRules::filtered),
            rule("aggregate.filter.window", "A filtered aggregate over a window takes the rows of the window.")
                    .advice(ADVICE)
                    .needs(Capability.AGGREGATE_FILTER, Capability.WINDOW_FUNCTIONS)
                    .body(AggregateRules::filteredOverWindow),
            rule("aggregate.distinct", "An aggregate of different values takes each of them once.")
                    .advice("Look at the renderers of Call and Aggregate.")
                    .body(AggregateRules::distinct),
            rule(
                            "aggregate.distinct.statistics",
                            "Deviations and variances of different values take each of them once.")
                    .advice("Look at the renderers of Call and Aggregate.")
                    .needs(Capability.STATISTICAL_AGGREGATES, Capability.DISTINCT_STATISTICAL_AGGREGATES)
                    .body(AggregateRules::distinctStatistics),
            rule("aggregate.distinct.filter", "A filtered aggregate of different values takes each of them once.")
                    .advice("Look at the renderers of Call and Aggregate.")
                    .needs(Capability.AGGREGATE_FILTER)
                    .body(AggregateRules::distinctAndFiltered),
            rule("aggregate.text", "Texts are put together in an order, with a separator, without those that are NULL.")
                    .advice(ADVICE)
                    .needs(Capability.STRING_AGGREGATES)
                    .body(AggregateRules::texts),
            rule("aggregate.text.filter", "Texts are put together of the rows for which a condition holds.")
                    .advice("The condition stands behind the aggregate with its order: Aggregates.orderedInside.")
                    .needs(Capability.STRING_AGGREGATES, Capability.AGGREGATE_FILTER)
                    .body(AggregateRules::filteredTexts),
            rule("aggregate.text.long", "Texts that are put together are never cut off.")
                    .advice("Look for a setting of the session, and give it to Dialect.connectionSetup.")
                    .needs(Capability.STRING_AGGREGATES)
                    .body(AggregateRules::longTexts),
            rule("aggregate.boolean", "EVERY and SOME tell whether a condition holds for all rows or for one.")
                    .advice(ADVICE + " Where there is neither, the least and the greatest condition are the same.")
                    .needs(Capability.BOOLEAN_AGGREGATES)
                    .body(AggregateRules::conditions),
            rule("aggregate.statistics", "Deviations and variances are those of all, or of a sample.")
                    .advice(ADVICE)
                    .needs(Capability.STATISTICAL_AGGREGATES)
                    .body(AggregateRules::statistics),
            rule("aggregate.percentile", "A percentile is between two numbers, or one of the values.")
                    .advice(ADVICE)
                    .needs(Capability.ORDERED_SET_AGGREGATES)
                    .body(AggregateRules::percentiles),
            rule("aggregate.mode", "The mode is the value that occurs most often.")
                    .advice(ADVICE)
                    .needs(Capability.ORDERED_SET_AGGREGATES)
                    .body(AggregateRules::modes),
            rule("aggregate.grouping.rollup", "ROLLUP adds groups of all but the last expression, down to all rows.")
                    .advice("Look at the renderer of GroupingSets.")
                    .needs(Capability.ROLLUP)
                    .body(AggregateRules::rollup),
            rule("aggregate.grouping.function", "GROUPING tells the rows that were not grouped by an expression.")
                    .advice("Look at the renderer of GroupingSets, and at the name of the function.")
                    .needs(Capability.ROLLUP, Capability.GROUPING_FUNCTION)
                    .body(AggregateRules::grouped),
            rule("aggregate.grouping.sets", "CUBE and GROUPING SETS group in several ways at once.")
                    .advice("Look at the renderer of GroupingSets.")
                    .needs(Capability.GROUPING_SETS)
                    .body(AggregateRules::sets));

    private AggregateRules() {}

    private static void distinct(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(least -> select(
                                sum(p.age),
                                sum(p.age).distinct(),
                                count(p.bossId).distinct())
                        .where(p.age.ge(least)))
                .gives(20, cells(BigDecimal.valueOf(130), BigDecimal.valueOf(90), 2L))
                .gives(40, cells(BigDecimal.valueOf(80), BigDecimal.valueOf(40), 2L));
    }

    private static void distinctStatistics(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(least -> select(Aggregates.varPop(p.age).distinct()).where(p.age.ge(least)))
                .gives(30, 25.0)
                .gives(40, 0.0);
    }

    private static void distinctAndFiltered(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(least -> select(
                        filter(sum(p.age).distinct(), p.age.ge(least)),
                        filter(sum(p.age), p.age.ge(least)).distinct()))
                .gives(20, cells(BigDecimal.valueOf(90), BigDecimal.valueOf(90)))
                .gives(40, cells(BigDecimal.valueOf(40), BigDecimal.valueOf(40)));
    }

    private static void filtered(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(
                        filter(count(), p.age.ge(age)),
                        filter(max(p.name), p.age.ge(age)),
                        filter(countDistinct(p.age), p.age.ge(age)),
                        filter(filter(count(p.bossId), p.age.ge(age)), p.id.lt(5)),
                        count()))
                .gives(30, cells(3L, "eve", 2L, 1L, 5L))
                .gives(20, cells(4L, "eve", 3L, 2L, 5L))
                .gives(50, cells(0L, null, 0L, 0L, 5L));
    }

    private static void filteredOverWindow(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(over(filter(count(), p.id.ge(least)), partitionBy(p.bossId)))
                        .orderBy(p.id.asc()))
                .gives(3L, 0L, 1L, 1L, 2L, 2L)
                .gives(5L, 0L, 0L, 0L, 1L, 1L);
    }

    private static void filteredTexts(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(filter(joined(p.name, "/", p.id.desc()), p.id.ge(least)), count()))
                .gives(4L, cells("eve/dee", 5L))
                .gives(2L, cells("eve/dee/cid/bob", 5L))
                .gives(6L, cells(null, 5L));
    }

    private static void texts(RuleContext db) {
        People p = People.in(db);
        db.<String>rows(separator -> select(p.bossId, joined(p.name, separator, p.id.desc()))
                        .where(p.bossId.isNotNull())
                        .groupBy(p.bossId)
                        .orderBy(p.bossId.asc()))
                .gives(", ", cells(1L, "cid, bob"), cells(2L, "eve, dee"))
                .gives("'\\", cells(1L, "cid'\\bob"), cells(2L, "eve'\\dee"));
        db.<Long>rows(least -> select(joined(p.name, "/", p.age.desc(), p.name.asc()))
                        .where(p.id.ge(least), p.age.isNotNull()))
                .gives(1L, "bob/eve/ann/dee")
                .gives(4L, "eve/dee")
                .gives(6L, (Object) null);
        db.<Long>rows(least -> select(joined(p.name, "")).where(p.id.ge(least)))
                .gives(5L, "eve")
                .gives(6L, (Object) null);
    }

    private static void longTexts(RuleContext db) {
        People p = People.in(db);
        String ruler = "-".repeat(3000);
        db.<String>rows(separator ->
                        select(joined(p.name, separator, p.id.desc())).where(p.id.ge(4L)))
                .gives(ruler, "eve" + ruler + "dee")
                .gives(ruler.repeat(400), "eve" + ruler.repeat(400) + "dee");
    }

    private static void conditions(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> select(every(p.age.ge(age)), some(p.age.ge(age))))
                .gives(20, cells(true, true))
                .gives(30, cells(false, true))
                .gives(50, cells(false, false));
        db.<Long>rows(least -> select(every(p.age.gt(0)), some(p.age.gt(0))).where(p.id.ge(least)))
                .gives(4L, cells(true, true))
                .gives(9L, cells(null, null));
    }

    private static void statistics(RuleContext db) {
        People p = People.in(db);
        near(db, most -> select(varPop(p.id)).where(p.id.le(most)), 2, 2 / 3.0);
        near(db, most -> select(varSamp(p.id)).where(p.id.le(most)), 2.5, 1);
        near(db, most -> select(stddevPop(p.id)).where(p.id.le(most)), Math.sqrt(2), Math.sqrt(2 / 3.0));
        near(db, most -> select(stddevSamp(p.id)).where(p.id.le(most)), Math.sqrt(2.5), 1);
        db.<Long>rows(only -> select(varPop(p.id), varSamp(p.id)).where(p.id.eq(only)))
                .gives(2L, cells(0.0, null))
                .gives(9L, cells(null, null));
    }

    private static void near(RuleContext db, Function<Long, Select<Double>> statement, double ofFive, double ofThree) {
        db.rows(statement).giving(5L, rows -> near(rows, ofFive)).giving(3L, rows -> near(rows, ofThree));
    }

    private static void near(List<?> rows, double expected) {
        double value = (Double) rows.get(0);
        Expect.that(Math.abs(value - expected) < 1e-9, "The value is " + value + " and not " + expected + ".");
    }

    private static void percentiles(RuleContext db) {
        People p = People.in(db);
        db.<Double>rows(part ->
                        select(percentileCont(part, p.age), percentileDisc(part, p.age), percentileDisc(part, p.name)))
                .gives(0.5, cells(35.0, 30, "cid"))
                .gives(1.0, cells(40.0, 40, "eve"));
    }

    private static void modes(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(most -> select(mode(p.age)).where(p.id.le(most)))
                .gives(1L, 30)
                .gives(5L, 40);
    }

    private static void rollup(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least ->
                        select(p.bossId, p.id, count()).where(p.id.ge(least)).groupBy(Grouping.rollup(p.bossId, p.id)))
                .givesInAnyOrder(4L, cells(2L, 4L, 1L), cells(2L, 5L, 1L), cells(2L, null, 2L), cells(null, null, 2L))
                .givesInAnyOrder(5L, cells(2L, 5L, 1L), cells(2L, null, 1L), cells(null, null, 1L));
        Subquery rolled = select(p.name, p.bossId)
                .where(p.bossId.isNotNull())
                .groupBy(Grouping.rollup(p.bossId, p.name))
                .as("rolled");
        db.<String>rows(name -> select(rolled.column(p.name), rolled.column(p.bossId))
                        .where(rolled.column(p.name)
                                .isNull()
                                .or(rolled.column(p.name).eq(name)))
                        .orderBy(
                                rolled.column(p.bossId).asc().nullsLast(),
                                rolled.column(p.name).asc().nullsLast()))
                .gives("cid", cells("cid", 1L), cells(null, 1L), cells(null, 2L), cells(null, null))
                .gives("eve", cells(null, 1L), cells("eve", 2L), cells(null, 2L), cells(null, null));
    }

    private static void grouped(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.bossId, p.age, count(), grouping(p.bossId), grouping(p.age))
                        .where(p.id.ge(least))
                        .groupBy(Grouping.rollup(p.bossId, p.age)))
                .givesInAnyOrder(
                        4L,
                        cells(2L, 20, 1L, 0, 0),
                        cells(2L, 40, 1L, 0, 0),
                        cells(2L, null, 2L, 0, 1),
                        cells(null, null, 2L, 1, 1))
                .givesInAnyOrder(5L, cells(2L, 40, 1L, 0, 0), cells(2L, null, 1L, 0, 1), cells(null, null, 1L, 1, 1));
    }

    private static void sets(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least ->
                        select(p.bossId, p.age, count()).where(p.id.ge(least)).groupBy(Grouping.cube(p.bossId, p.age)))
                .givesInAnyOrder(
                        4L,
                        cells(2L, 20, 1L),
                        cells(2L, 40, 1L),
                        cells(2L, null, 2L),
                        cells(null, 20, 1L),
                        cells(null, 40, 1L),
                        cells(null, null, 2L))
                .givesInAnyOrder(
                        5L, cells(2L, 40, 1L), cells(2L, null, 1L), cells(null, 40, 1L), cells(null, null, 1L));
        db.<Long>rows(least -> select(p.bossId, p.age, count())
                        .where(p.id.ge(least))
                        .groupBy(Grouping.set(p.bossId).and(p.age).and()))
                .givesInAnyOrder(
                        4L, cells(2L, null, 2L), cells(null, 20, 1L), cells(null, 40, 1L), cells(null, null, 2L))
                .givesInAnyOrder(5L, cells(2L, null, 1L), cells(null, 40, 1L), cells(null, null, 1L));
        db.<Long>rows(least -> select(p.bossId, p.age, count())
                        .where(p.id.ge(least))
                        .groupBy(p.bossId)
                        .groupBy(Grouping.rollup(p.age)))
                .givesInAnyOrder(4L, cells(2L, 20, 1L), cells(2L, 40, 1L), cells(2L, null, 2L))
                .givesInAnyOrder(5L, cells(2L, 40, 1L), cells(2L, null, 1L));
    }
}
