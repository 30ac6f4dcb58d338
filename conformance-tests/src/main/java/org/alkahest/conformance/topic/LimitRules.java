package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.min;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.parameter;
import static org.alkahest.sql.Values.value;

import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Types;

/** LIMIT and OFFSET. */
final class LimitRules {
    private static final String ADVICE =
            "Look at the renderer of RowLimit: RowLimits has ready ones. Numbers of rows are slots or late literals.";

    private static final String PERCENT =
            "Look at the renderer of RowLimit, or at CountedLimit, which computes the limit from a count of the rows.";

    static final Topic TOPIC = Topic.of(
            "limit",
            rule("limit.rows", "LIMIT yields at most so many rows, the first ones.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(LimitRules::limit),
            rule("limit.zero", "LIMIT 0 yields no rows.").advice(ADVICE).body(LimitRules::zero),
            rule("limit.offset", "OFFSET skips so many rows before LIMIT counts.")
                    .at(Level.SMOKE)
                    .advice(ADVICE + " Mind the order of the two placeholders.")
                    .body(LimitRules::offset),
            rule("limit.offset.alone", "OFFSET without LIMIT yields all the rest.")
                    .advice("Where OFFSET needs a LIMIT, write the largest one.")
                    .needs(Capability.OFFSET_WITHOUT_LIMIT)
                    .body(LimitRules::offsetAlone),
            rule("limit.beyond", "An OFFSET beyond the end yields no rows.")
                    .advice(ADVICE)
                    .body(LimitRules::beyond),
            rule("limit.unordered", "LIMIT needs no ORDER BY.")
                    .advice("Where it does, order by a constant.")
                    .body(LimitRules::unordered),
            rule("limit.parameter", "LIMIT and OFFSET are given when the statement is executed.")
                    .advice(ADVICE)
                    .body(LimitRules::parameters),
            rule("limit.expression", "LIMIT and OFFSET take an expression of values.")
                    .advice(ADVICE)
                    .needs(Capability.LIMIT_EXPRESSIONS)
                    .body(LimitRules::expression),
            rule("limit.ties", "A limit with ties yields what is ordered alike with the last row as well.")
                    .advice(ADVICE)
                    .needs(Capability.LIMIT_WITH_TIES)
                    .body(LimitRules::ties),
            rule("limit.percent", "A limit in percent yields a part of all rows, rounded up.")
                    .advice(PERCENT)
                    .needs(Capability.LIMIT_PERCENT)
                    .body(LimitRules::percent),
            rule("limit.percent.offset", "Rows that are skipped count among those of which a part is yielded.")
                    .advice(PERCENT)
                    .needs(Capability.LIMIT_PERCENT)
                    .body(LimitRules::percentBehindAnOffset),
            rule("limit.percent.query", "A limit in percent stands in subqueries, and behind groups and distinct rows.")
                    .advice(PERCENT)
                    .needs(Capability.LIMIT_PERCENT)
                    .body(LimitRules::percentOfQueries),
            rule("limit.percent.ties", "A limit in percent yields what is ordered alike with the last row as well.")
                    .advice(PERCENT)
                    .needs(Capability.LIMIT_PERCENT, Capability.LIMIT_WITH_TIES)
                    .body(LimitRules::percentWithTies),
            rule("limit.where", "Values of WHERE and of LIMIT reach their own places.")
                    .at(Level.SMOKE)
                    .advice("Values are bound in the order in which the text names them, which LIMIT may change.")
                    .body(LimitRules::withWhere),
            rule("limit.several", "Queries with limits of their own stand in one statement.")
                    .advice(ADVICE)
                    .body(LimitRules::several),
            rule("limit.subquery", "A subquery has a LIMIT of its own.")
                    .advice(ADVICE)
                    .body(LimitRules::inSubquery));

    private LimitRules() {}

    private static void percent(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(percent -> select(p.id).orderBy(p.id.asc()).limitPercent(percent))
                .gives(40, 1L, 2L)
                .gives(41, 1L, 2L, 3L)
                .gives(1, 1L)
                .gives(0)
                .gives(100, 1L, 2L, 3L, 4L, 5L);
        db.<Long>rows(least -> select(p.id, p.id, value(least))
                        .where(p.id.ge(least))
                        .orderBy(p.id.desc())
                        .limitPercent(50))
                .gives(1L, cells(5L, 5L, 1L), cells(4L, 4L, 1L), cells(3L, 3L, 1L))
                .gives(4L, cells(5L, 5L, 4L))
                .gives(9L);
    }

    private static void percentBehindAnOffset(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(percent ->
                        select(p.id).orderBy(p.id.asc()).limitPercent(percent).offset(1))
                .gives(40, 2L, 3L)
                .gives(60, 2L, 3L, 4L)
                .gives(100, 2L, 3L, 4L, 5L);
    }

    private static void percentOfQueries(RuleContext db) {
        People p = People.in(db);
        People other = p.as("other");
        db.<Integer>rows(percent -> select(p.name)
                        .where(p.id.in(select(other.id).orderBy(other.id.desc()).limitPercent(percent)))
                        .orderBy(p.id.asc()))
                .gives(20, "eve")
                .gives(60, "cid", "dee", "eve");
        db.<Integer>rows(percent -> select(p.age)
                        .distinct()
                        .where(p.age.isNotNull())
                        .orderBy(p.age.asc())
                        .limitPercent(percent))
                .gives(33, 20)
                .gives(34, 20, 30);
        db.<Integer>rows(percent -> select(p.age, count())
                        .where(p.age.isNotNull())
                        .groupBy(p.age)
                        .having(count().ge(1L))
                        .orderBy(count().desc(), p.age.asc())
                        .limitPercent(percent))
                .gives(10, cells(40, 2L))
                .gives(50, cells(40, 2L), cells(20, 1L));
    }

    private static void percentWithTies(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(percent -> select(p.age)
                        .where(p.age.isNotNull())
                        .orderBy(p.age.desc())
                        .limitPercentWithTies(percent))
                .gives(25, 40, 40)
                .gives(75, 40, 40, 30);
    }

    private static void ties(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(rows -> select(p.age)
                        .where(p.age.isNotNull())
                        .orderBy(p.age.desc())
                        .limitWithTies(rows))
                .gives(1, 40, 40)
                .gives(2, 40, 40)
                .gives(3, 40, 40, 30);
        db.<Integer>rows(rows -> select(p.age)
                        .where(p.age.isNotNull())
                        .orderBy(p.age.asc())
                        .offset(rows)
                        .limitWithTies(1))
                .gives(1, 30)
                .gives(2, 40, 40);
    }

    private static void limit(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(rows -> select(p.id).orderBy(p.id.asc()).limit(rows))
                .gives(2, 1L, 2L)
                .gives(3, 1L, 2L, 3L)
                .gives(1000, 1L, 2L, 3L, 4L, 5L);
    }

    private static void zero(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(rows -> select(p.id).orderBy(p.id.asc()).limit(rows))
                .gives(0)
                .gives(1, 1L)
                .gives(0);
    }

    private static void offset(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(skip -> select(p.id).orderBy(p.id.desc()).limit(2).offset(skip))
                .gives(0, 5L, 4L)
                .gives(1, 4L, 3L)
                .gives(4, 1L);
        db.<Integer>rows(rows -> select(p.id).orderBy(p.id.desc()).offset(3).limit(rows))
                .gives(1, 2L)
                .gives(4, 2L, 1L);
    }

    private static void offsetAlone(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(skip -> select(p.id).orderBy(p.id.asc()).offset(skip))
                .gives(3, 4L, 5L)
                .gives(0, 1L, 2L, 3L, 4L, 5L)
                .gives(5);
    }

    private static void beyond(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(skip -> select(p.id).orderBy(p.id.asc()).limit(10).offset(skip))
                .gives(5)
                .gives(4, 5L)
                .gives(1_000_000);
    }

    private static void unordered(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.name).where(p.id.eq(id)).limit(3).offset(0))
                .gives(2L, "bob")
                .gives(3L, "cid");
    }

    private static void parameters(RuleContext db) {
        People p = People.in(db);
        var rows = parameter("rows", Types.BIGINT);
        var skip = parameter("skip", Types.BIGINT);
        var statement = select(p.id).orderBy(p.id.asc()).limit(rows).offset(skip);
        db.<Long>rows(number -> statement.bind(rows, number).bind(skip, 2L))
                .gives(1L, 3L)
                .gives(2L, 3L, 4L);
        db.<Long>rows(number -> statement.bind(skip, number).bind(rows, 2L))
                .gives(0L, 1L, 2L)
                .gives(3L, 4L, 5L);
    }

    private static void expression(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(number ->
                        select(p.id).orderBy(p.id.asc()).limit(value(number).plus(1)))
                .gives(0L, 1L)
                .gives(2L, 1L, 2L, 3L);
    }

    private static void withWhere(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(number -> select(p.id, p.id.plus(number))
                        .where(p.id.ge(number))
                        .orderBy(p.id.asc())
                        .limit(number)
                        .offset(1))
                .gives(1L, cells(2L, 3L))
                .gives(2L, cells(3L, 5L), cells(4L, 6L));
    }

    private static void inSubquery(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(rows -> {
                    var some = select(p.id).orderBy(p.id.desc()).limit(rows).as("some");
                    return select(count(), min(some.column(p.id))).from(some);
                })
                .gives(2, cells(2L, 4L))
                .gives(4, cells(4L, 2L));
    }

    private static void several(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(skip -> {
                    var up = select(p.id)
                            .orderBy(p.id.asc())
                            .limit(1)
                            .offset(skip)
                            .scalar(p.id);
                    var down = select(p.id)
                            .orderBy(p.id.desc())
                            .limit(1)
                            .offset(skip)
                            .scalar(p.id);
                    return select(up, down, up).unionAll(select(down, up, down));
                })
                .givesInAnyOrder(0, cells(1L, 5L, 1L), cells(5L, 1L, 5L))
                .givesInAnyOrder(1, cells(2L, 4L, 2L), cells(4L, 2L, 4L));
    }
}
