package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.coalesce;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.sum;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Windows.allRows;
import static org.alkahest.sql.Windows.cumeDist;
import static org.alkahest.sql.Windows.currentRow;
import static org.alkahest.sql.Windows.denseRank;
import static org.alkahest.sql.Windows.firstValue;
import static org.alkahest.sql.Windows.following;
import static org.alkahest.sql.Windows.lag;
import static org.alkahest.sql.Windows.lastValue;
import static org.alkahest.sql.Windows.lead;
import static org.alkahest.sql.Windows.nthValue;
import static org.alkahest.sql.Windows.ntile;
import static org.alkahest.sql.Windows.orderBy;
import static org.alkahest.sql.Windows.over;
import static org.alkahest.sql.Windows.partitionBy;
import static org.alkahest.sql.Windows.percentRank;
import static org.alkahest.sql.Windows.preceding;
import static org.alkahest.sql.Windows.rank;
import static org.alkahest.sql.Windows.rowNumber;
import static org.alkahest.sql.Windows.unboundedFollowing;
import static org.alkahest.sql.Windows.unboundedPreceding;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.Function;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.NamedWindow;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Window;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.WindowFrame;

/** Functions over windows. */
final class WindowRules {
    private static final String ADVICE = "Look at the renderer of Over.";
    private static final String FRAMES =
            "Look at the renderer of WindowFrame: WindowFrames has ready ones, also for databases that take no"
                    + " placeholder as a distance.";

    static final Topic TOPIC = Topic.of(
            "window",
            rule("window.aggregate", "An aggregate over a window has a value in each row.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::aggregates),
            rule("window.rank", "Rows are numbered, ranked, and ranked as a part of all.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::ranks),
            rule("window.rank.gaps", "RANK leaves gaps behind rows ordered alike, and DENSE_RANK does not.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::gaps),
            rule("window.ntile", "Rows are dealt into buckets of nearly the same size.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::buckets),
            rule("window.neighbour", "LAG and LEAD give the values of rows before and behind.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::neighbours),
            rule(
                            "window.neighbour.default",
                            "LAG and LEAD give another value where there is no row, not where it has none.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS, Capability.WINDOW_DEFAULT_VALUES)
                    .body(WindowRules::defaults),
            rule("window.value", "The first, the last and any row of the frame give their values.")
                    .advice(ADVICE)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::values),
            rule("window.frame.rows", "A frame of ROWS goes so many rows before and behind.")
                    .advice(FRAMES)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::rows),
            rule("window.frame.range", "A frame of RANGE goes so far in the value that is ordered by.")
                    .advice(FRAMES)
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::range),
            rule("window.frame.groups", "A frame of GROUPS goes so many groups of rows ordered alike.")
                    .advice(FRAMES)
                    .needs(Capability.WINDOW_FUNCTIONS, Capability.WINDOW_GROUPS)
                    .body(WindowRules::groups),
            rule("window.frame.exclude", "EXCLUDE leaves out the current row, those ordered alike, or both.")
                    .advice(FRAMES)
                    .needs(Capability.WINDOW_FUNCTIONS, Capability.WINDOW_EXCLUSION)
                    .body(WindowRules::exclusions),
            rule("window.named", "Functions share a window by its name, and extend it by an order and a frame.")
                    .advice("Look at the clause WINDOW, between HAVING and ORDER BY; WindowsInPlace does without it.")
                    .needs(Capability.WINDOW_FUNCTIONS)
                    .body(WindowRules::named),
            rule("window.named.unknown", "A window that the query does not define is refused.")
                    .advice("This is the work of the core, not of a dialect.")
                    .body(WindowRules::unknown));

    private WindowRules() {}

    private static void aggregates(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> select(p.id, over(count(), partitionBy(p.bossId)), over(sum(p.id), allRows()))
                        .where(p.id.ge(least))
                        .orderBy(p.id.asc()))
                .gives(
                        1L,
                        cells(1L, 1L, decimal(15)),
                        cells(2L, 2L, decimal(15)),
                        cells(3L, 2L, decimal(15)),
                        cells(4L, 2L, decimal(15)),
                        cells(5L, 2L, decimal(15)))
                .gives(3L, cells(3L, 1L, decimal(12)), cells(4L, 2L, decimal(12)), cells(5L, 2L, decimal(12)));
    }

    private static void named(RuleContext db) {
        People p = People.in(db);
        NamedWindow team = partitionBy(p.bossId).as("team");
        db.<Long>rows(least -> {
                    NamedWindow two = team.orderBy(p.id.asc())
                            .rows(preceding(1), currentRow())
                            .as("two");
                    return select(
                                    p.id,
                                    over(sum(p.id), team),
                                    over(sum(p.id), team.orderBy(p.id.asc())),
                                    over(count(), two))
                            .where(p.id.ge(least))
                            .window(team, two)
                            .orderBy(p.id.asc());
                })
                .gives(
                        1L,
                        cells(1L, decimal(1), decimal(1), 1L),
                        cells(2L, decimal(5), decimal(2), 1L),
                        cells(3L, decimal(5), decimal(5), 2L),
                        cells(4L, decimal(9), decimal(4), 1L),
                        cells(5L, decimal(9), decimal(9), 2L))
                .gives(
                        3L,
                        cells(3L, decimal(3), decimal(3), 1L),
                        cells(4L, decimal(9), decimal(4), 1L),
                        cells(5L, decimal(9), decimal(9), 2L));
        db.<Long>rows(n -> {
                    NamedWindow ranked =
                            orderBy(p.id.remainder(n).asc(), p.id.asc()).as("ranked");
                    return select(p.id)
                            .window(ranked)
                            .orderBy(rowNumber().over(ranked).desc());
                })
                .gives(2L, 5L, 3L, 1L, 4L, 2L)
                .gives(3L, 5L, 2L, 4L, 1L, 3L);
    }

    private static void unknown(RuleContext db) {
        People p = People.in(db);
        NamedWindow team = partitionBy(p.bossId).as("team");
        NamedWindow ordered = team.orderBy(p.id.asc()).as("ordered");
        db.fails(StatementException.class, ErrorCode.MISSING_FROM, () -> db.all(select(p.id, over(count(), team))));
        db.fails(
                StatementException.class,
                ErrorCode.MISSING_FROM,
                () -> db.all(select(p.id, over(count(), team)).window(ordered, team)));
        db.fails(
                StatementException.class,
                ErrorCode.DUPLICATE_SOURCE,
                () -> db.all(select(p.id, over(count(), team)).window(team, team)));
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number);
    }

    private static void ranks(RuleContext db) {
        People p = People.in(db);
        NumExpr<Integer> age = coalesce(p.age, 0);
        Window byAge = orderBy(age.asc());
        db.<Long>rows(least -> select(
                                p.id,
                                rowNumber().over(orderBy(age.asc(), p.id.asc())),
                                rank().over(byAge),
                                denseRank().over(byAge),
                                percentRank().over(byAge),
                                cumeDist().over(byAge))
                        .where(p.id.ge(least))
                        .orderBy(p.id.asc()))
                .gives(
                        1L,
                        cells(1L, 3L, 3L, 3L, 0.5, 0.6),
                        cells(2L, 4L, 4L, 4L, 0.75, 1.0),
                        cells(3L, 1L, 1L, 1L, 0.0, 0.2),
                        cells(4L, 2L, 2L, 2L, 0.25, 0.4),
                        cells(5L, 5L, 4L, 4L, 0.75, 1.0))
                .gives(4L, cells(4L, 1L, 1L, 1L, 0.0, 0.5), cells(5L, 2L, 2L, 2L, 1.0, 1.0));
    }

    private static void gaps(RuleContext db) {
        People p = People.in(db);
        Window downwards = orderBy(p.age.desc());
        db.<Integer>rows(least -> select(rank().over(downwards), denseRank().over(downwards))
                        .where(p.age.ge(least))
                        .orderBy(p.age.desc()))
                .gives(20, cells(1L, 1L), cells(1L, 1L), cells(3L, 2L), cells(4L, 3L))
                .gives(30, cells(1L, 1L), cells(1L, 1L), cells(3L, 2L));
    }

    private static void buckets(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(buckets ->
                        select(ntile(buckets).over(orderBy(p.id.asc()))).orderBy(p.id.asc()))
                .gives(2, 1, 1, 1, 2, 2)
                .gives(3, 1, 1, 2, 2, 3);
    }

    private static void neighbours(RuleContext db) {
        People p = People.in(db);
        Window byId = orderBy(p.id.asc());
        db.<Integer>rows(rows -> select(
                                lag(p.name).over(byId),
                                lead(p.name).over(byId),
                                lag(p.name, rows).over(byId),
                                lead(p.age, rows).over(byId))
                        .orderBy(p.id.asc()))
                .gives(
                        2,
                        cells(null, "bob", null, null),
                        cells("ann", "cid", null, 20),
                        cells("bob", "dee", "ann", 40),
                        cells("cid", "eve", "bob", null),
                        cells("dee", null, "cid", null))
                .gives(
                        3,
                        cells(null, "bob", null, 20),
                        cells("ann", "cid", null, 40),
                        cells("bob", "dee", null, null),
                        cells("cid", "eve", "ann", null),
                        cells("dee", null, "bob", null));
    }

    private static void defaults(RuleContext db) {
        People p = People.in(db);
        Window byId = orderBy(p.id.asc());
        db.<Integer>rows(other -> select(
                                lag(p.age, 1, other).over(byId),
                                lead(p.name, 2, "x" + other).over(byId))
                        .orderBy(p.id.asc()))
                .gives(7, cells(7, "cid"), cells(30, "dee"), cells(40, "eve"), cells(null, "x7"), cells(20, "x7"))
                .gives(8, cells(8, "cid"), cells(30, "dee"), cells(40, "eve"), cells(null, "x8"), cells(20, "x8"));
    }

    private static void values(RuleContext db) {
        People p = People.in(db);
        Window all = partitionBy(p.bossId).orderBy(p.id.asc()).rows(unboundedPreceding(), unboundedFollowing());
        db.<Integer>rows(number -> select(
                                firstValue(p.name).over(all),
                                lastValue(p.name).over(all),
                                nthValue(p.name, number).over(all))
                        .orderBy(p.id.asc()))
                .gives(
                        1,
                        cells("ann", "ann", "ann"),
                        cells("bob", "cid", "bob"),
                        cells("bob", "cid", "bob"),
                        cells("dee", "eve", "dee"),
                        cells("dee", "eve", "dee"))
                .gives(
                        2,
                        cells("ann", "ann", null),
                        cells("bob", "cid", "cid"),
                        cells("bob", "cid", "cid"),
                        cells("dee", "eve", "eve"),
                        cells("dee", "eve", "eve"));
    }

    /** How many rows the frame has in each row, in the order of ages without the one that is missing: 20, 30, 40, 40. */
    private static void sizes(RuleContext db, People p, Function<Long, Window> frame, long[] near, long[] far) {
        db.<Long>rows(distance -> {
                    NumExpr<Long> size = over(count(), frame.apply(distance));
                    return select(size).where(p.age.isNotNull()).orderBy(p.age.asc(), p.id.asc());
                })
                .gives(1L, boxed(near))
                .gives(10L, boxed(far));
    }

    private static Object[] boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray();
    }

    private static void rows(RuleContext db) {
        People p = People.in(db);
        sizes(
                db,
                p,
                n -> orderBy(p.age.asc(), p.id.asc()).rows(preceding(n), currentRow()),
                new long[] {1, 2, 2, 2},
                new long[] {1, 2, 3, 4});
        sizes(
                db,
                p,
                n -> orderBy(p.age.asc(), p.id.asc()).rows(following(n), unboundedFollowing()),
                new long[] {3, 2, 1, 0},
                new long[] {0, 0, 0, 0});
        sizes(
                db,
                p,
                n -> orderBy(p.age.asc(), p.id.asc()).rows(preceding(n), following(1)),
                new long[] {2, 3, 3, 2},
                new long[] {2, 3, 4, 4});
    }

    private static void range(RuleContext db) {
        People p = People.in(db);
        sizes(db, p, n -> orderBy(p.age.asc()).range(preceding(n), currentRow()), new long[] {1, 1, 2, 2}, new long[] {
            1, 2, 3, 3
        });
        sizes(db, p, n -> orderBy(p.age.asc()).range(preceding(n), following(n)), new long[] {1, 1, 2, 2}, new long[] {
            2, 4, 3, 3
        });
        sizes(
                db,
                p,
                n -> orderBy(p.age.asc()).range(unboundedPreceding(), following(n)),
                new long[] {1, 2, 4, 4},
                new long[] {2, 4, 4, 4});
    }

    private static void groups(RuleContext db) {
        People p = People.in(db);
        sizes(db, p, n -> orderBy(p.age.asc()).groups(preceding(n), currentRow()), new long[] {1, 2, 3, 3}, new long[] {
            1, 2, 4, 4
        });
    }

    private static void exclusions(RuleContext db) {
        People p = People.in(db);
        sizes(db, p, excluding(p, WindowFrame.Exclusion.CURRENT_ROW), new long[] {1, 2, 2, 1}, new long[] {1, 2, 3, 3});
        sizes(db, p, excluding(p, WindowFrame.Exclusion.GROUP), new long[] {1, 2, 1, 0}, new long[] {1, 2, 2, 2});
        sizes(db, p, excluding(p, WindowFrame.Exclusion.TIES), new long[] {2, 3, 2, 1}, new long[] {2, 3, 3, 3});
    }

    private static Function<Long, Window> excluding(People p, WindowFrame.Exclusion exclusion) {
        return n -> orderBy(p.age.asc()).rows(preceding(n), following(1)).excluding(exclusion);
    }
}
