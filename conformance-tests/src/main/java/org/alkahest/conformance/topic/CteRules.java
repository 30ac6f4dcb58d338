package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;

import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Cte;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Types;

/** Common table expressions. */
final class CteRules {
    private static final String ADVICE = "Look at the renderers of WithStatement, CommonTable and CteUse.";

    static final Topic TOPIC = Topic.of(
            "cte",
            rule("cte.plain", "A common table expression is read like a table.")
                    .advice(ADVICE)
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::plain),
            rule("cte.twice", "A common table expression is written once and read under several names.")
                    .advice(ADVICE)
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::twice),
            rule("cte.several", "A common table expression reads another one.")
                    .advice("They are written in the order in which they need each other.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::several),
            rule("cte.subquery", "A common table expression that a subquery uses moves to the head of the statement.")
                    .advice("The values of WITH then come first; they are bound in the order of the text.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::inSubquery),
            rule("cte.recursive", "A recursive expression finds rows from the rows found so far.")
                    .advice("Some databases write RECURSIVE, others leave it out.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS, Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::recursive),
            rule("cte.recursive.tree", "A recursive expression walks a tree, with the path so far.")
                    .advice(
                            "The types of the columns come from the first part: a text may need a cast to its full length.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS, Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::tree),
            rule("cte.recursive.beside", "A recursive expression stands beside one that is none, in either order.")
                    .advice("RECURSIVE stands once, in front of all expressions, wherever the recursive one is.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS, Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::beside),
            rule("cte.insert", "Rows of a common table expression are inserted.")
                    .advice("WITH stands before INSERT in some databases, before SELECT in others: WithInsideInsert.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::intoInsert),
            rule("cte.update", "A common table expression decides which rows are changed and deleted.")
                    .advice(ADVICE)
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS, Capability.COMMON_TABLE_EXPRESSIONS_IN_UPDATE)
                    .body(CteRules::inUpdateAndDelete),
            rule("cte.recursive.distinct", "A recursion that finds each row once ends where rows go round in a circle.")
                    .advice("UNION in place of UNION ALL; a database that takes it and keeps duplicates never ends.")
                    .needs(
                            Capability.COMMON_TABLE_EXPRESSIONS,
                            Capability.RECURSIVE_COMMON_TABLE_EXPRESSIONS,
                            Capability.RECURSIVE_UNION)
                    .body(CteRules::circle),
            rule("cte.materialized", "A wish to compute an expression by itself, or not to, changes no row.")
                    .advice("Where there are no such wishes, leave MaterializedHint out.")
                    .needs(Capability.COMMON_TABLE_EXPRESSIONS)
                    .body(CteRules::materialized),
            rule("cte.change", "Rows that a change gives back are read by the rest of the statement.")
                    .advice("Look at the renderer of WithStatement.")
                    .needs(
                            Capability.COMMON_TABLE_EXPRESSIONS,
                            Capability.CHANGES_IN_COMMON_TABLE_EXPRESSIONS,
                            Capability.UPDATE_RETURNING,
                            Capability.DELETE_RETURNING,
                            Capability.INSERT_RETURNING)
                    .body(CteRules::change));

    private static void circle(RuleContext db) {
        People p = People.in(db);
        db.execute(update(p).set(p.bossId, 4L).where(p.id.eq(1)));
        People q = p.as("q");
        db.<Long>rows(start -> {
                    var bosses = Cte.recursiveDistinct(
                            "bosses",
                            select(p.bossId).where(p.id.eq(start)),
                            found -> select(q.bossId).from(q).join(found, q.id.eq(found.column(p.bossId))));
                    return select(bosses.column(p.bossId))
                            .from(bosses)
                            .orderBy(bosses.column(p.bossId).asc());
                })
                .gives(5L, 1L, 2L, 4L)
                .gives(1L, 1L, 2L, 4L);
    }

    private static void materialized(RuleContext db) {
        People p = People.in(db);
        for (boolean wished : new boolean[] {true, false}) {
            db.<Integer>rows(age -> {
                        var plain = Cte.of("old_ones", select(p.id, p.name).where(p.age.ge(age)));
                        var old = wished ? plain.materialized() : plain.notMaterialized();
                        return select(old.column(p.name))
                                .from(old)
                                .orderBy(old.column(p.id).asc());
                    })
                    .gives(40, "bob", "eve")
                    .gives(30, "ann", "bob", "eve");
        }
    }

    private static void change(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> {
                    var moved = Cte.of(
                            "moved",
                            update(p)
                                    .set(p.age, p.age.plus(1))
                                    .where(p.id.ge(id))
                                    .returning(p.id, p.age));
                    return select(moved.column(p.id), moved.column(p.age))
                            .from(moved)
                            .orderBy(moved.column(p.id).asc());
                })
                .gives(4L, cells(4L, 21), cells(5L, 41))
                .gives(5L, cells(5L, 42));
        db.<Long>change(id -> {
                    var gone = Cte.of("gone", delete(p).where(p.id.eq(id)).returning(p.id, p.name));
                    return insert(p)
                            .from(
                                    select(gone.column(p.id).plus(id * 10), gone.column(p.name))
                                            .from(gone),
                                    p.id,
                                    p.name);
                })
                .changes(5L, 1)
                .changes(4L, 1);
        db.<Long>rows(id -> {
                    var made = Cte.of(
                            "made", insert(p).set(p.id, id).set(p.name, "new").returning(p.id));
                    return select(made.column(p.id).plus(id)).from(made);
                })
                .gives(100L, 200L)
                .gives(101L, 202L);
        db.<Long>rows(least -> select(p.id).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(4L, 44L, 55L, 100L, 101L)
                .gives(100L, 100L, 101L);
    }

    private CteRules() {}

    private static void plain(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> {
                    var old = Cte.of("old_ones", select(p.id, p.name).where(p.age.ge(age)));
                    return select(old.column(p.name))
                            .from(old)
                            .where(old.column(p.id).gt(1))
                            .orderBy(old.column(p.id).asc());
                })
                .gives(30, "bob", "eve")
                .gives(20, "bob", "dee", "eve");
    }

    private static void twice(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> {
                    var some =
                            Cte.of("some_ones", select(p.id, p.name, p.bossId).where(p.id.ge(least)));
                    var boss = some.as("boss");
                    return select(some.column(p.name), boss.column(p.name))
                            .from(some)
                            .join(boss, some.column(p.bossId).eq(boss.column(p.id)))
                            .orderBy(some.column(p.id).asc());
                })
                .gives(1L, cells("bob", "ann"), cells("cid", "ann"), cells("dee", "bob"), cells("eve", "bob"))
                .gives(2L, cells("dee", "bob"), cells("eve", "bob"));
    }

    private static void several(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(least -> {
                    var some = Cte.of("some_ones", select(p.id, p.age).where(p.id.ge(least)));
                    var oldest = max(some.column(p.age)).as("oldest");
                    var top = Cte.of("top", select(oldest).from(some));
                    return select(some.column(p.id))
                            .from(some)
                            .join(top, some.column(p.age).eq(top.column(oldest)))
                            .orderBy(some.column(p.id).asc());
                })
                .gives(1L, 2L, 5L)
                .gives(3L, 5L);
    }

    private static void inSubquery(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(n -> {
                    var bosses = Cte.of("bosses", select(p.bossId).where(p.id.ge(n), p.bossId.isNotNull()));
                    return select(p.name, p.id.plus(n * 10))
                            .from(p)
                            .where(p.id.in(select(bosses.column(p.bossId)).from(bosses)))
                            .orderBy(p.id.asc());
                })
                .gives(1L, cells("ann", 11L), cells("bob", 12L))
                .gives(4L, cells("bob", 42L));
    }

    private static void recursive(RuleContext db) {
        db.<Integer>rows(last -> {
                    var first = value(1).as("n");
                    var numbers = numbers(first, last);
                    return select(numbers.column(first))
                            .from(numbers)
                            .orderBy(numbers.column(first).asc());
                })
                .gives(4, 1, 2, 3, 4)
                .gives(2, 1, 2);
    }

    private static void beside(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(last -> {
                    var first = value(1).as("n");
                    var numbers = numbers(first, last);
                    var some = Cte.of("some_ones", select(p.id, p.age).where(p.id.le(last.longValue())));
                    return select(numbers.column(first), some.column(p.age))
                            .from(numbers)
                            .join(some, some.column(p.id).eq(cast(numbers.column(first), Types.BIGINT)))
                            .orderBy(numbers.column(first).asc());
                })
                .gives(2, cells(1, 30), cells(2, 40))
                .gives(1, cells(1, 30));
        db.<Integer>rows(last -> {
                    var first = value(1).as("n");
                    var numbers = numbers(first, last);
                    var some = Cte.of("some_ones", select(p.id, p.age).where(p.id.le(last.longValue())));
                    return select(some.column(p.age), numbers.column(first))
                            .from(some)
                            .join(numbers, some.column(p.id).eq(cast(numbers.column(first), Types.BIGINT)))
                            .orderBy(numbers.column(first).asc());
                })
                .gives(2, cells(30, 1), cells(40, 2))
                .gives(1, cells(30, 1));
    }

    private static Cte numbers(NumExpr<Integer> first, int last) {
        return Cte.recursive(
                "numbers",
                select(first),
                found -> select(found.column(first).plus(1))
                        .from(found)
                        .where(found.column(first).lt(last)));
    }

    private static void tree(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(root -> {
                    var depth = value(0).as("depth");
                    var chain = Cte.recursive(
                            "chain",
                            select(p.id, p.name, depth).where(p.id.eq(root)),
                            found -> select(p.id, p.name, found.column(depth).plus(1))
                                    .from(p)
                                    .join(found, p.bossId.eq(found.column(p.id))));
                    return select(chain.column(p.name), chain.column(depth))
                            .from(chain)
                            .orderBy(
                                    chain.column(depth).asc(),
                                    chain.column(p.id).asc());
                })
                .gives(2L, cells("bob", 0), cells("dee", 1), cells("eve", 1))
                .gives(1L, cells("ann", 0), cells("bob", 1), cells("cid", 1), cells("dee", 2), cells("eve", 2));
    }

    private static void intoInsert(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(n -> {
                    var some = Cte.of("some_ones", select(p.id, p.name).where(p.id.le(n)));
                    return insert(p)
                            .from(
                                    select(some.column(p.id).plus(n * 100), some.column(p.name))
                                            .from(some),
                                    p.id,
                                    p.name);
                })
                .changes(2L, 2)
                .changes(1L, 1);
        db.<Long>rows(least -> select(p.id, p.name).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(100L, cells(101L, "ann"), cells(201L, "ann"), cells(202L, "bob"))
                .gives(202L, cells(202L, "bob"));
    }

    private static void inUpdateAndDelete(RuleContext db) {
        People p = People.in(db);
        var q = p.as("q");
        db.<Integer>change(age -> {
                    var old = Cte.of("old_ones", select(q.id).from(q).where(q.age.ge(age)));
                    return update(p)
                            .set(p.name, "old")
                            .where(p.id.in(select(old.column(q.id)).from(old)));
                })
                .changes(40, 2)
                .changes(30, 3);
        db.<Integer>change(age -> {
                    var old = Cte.of("old_ones", select(q.id).from(q).where(q.age.ge(age)));
                    return delete(p).where(p.id.in(select(old.column(q.id)).from(old)));
                })
                .changes(40, 2)
                .changes(30, 1);
        db.<Long>rows(least -> select(count()).from(p).where(p.id.ge(least)))
                .gives(1L, 2L)
                .gives(4L, 1L);
    }
}
