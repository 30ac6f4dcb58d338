package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;

import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.sql.Types;

/** That a compiled statement serves all statements of its shape, and no other. */
final class CacheRules {
    private static final String ADVICE =
            "A renderer must not look at values. What the database refuses as a bind is a late literal.";
    private static final String KEYS = "This is the work of ShapeWalk; a custom node must tell its whole shape.";

    static final Topic TOPIC = Topic.of(
            "cache",
            rule("cache.values", "Two values that are equal in one execution may differ in the next.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(CacheRules::equalValues),
            rule(
                            "cache.shared",
                            "One value used twice, and two equal values, are different statements or the same one,"
                                    + " and right either way.")
                    .advice(ADVICE)
                    .body(CacheRules::sharedValue),
            rule("cache.null", "A statement that was first executed with NULL takes values, and the other way round.")
                    .at(Level.SMOKE)
                    .advice("A bind must not be written as NULL where its value is null.")
                    .body(CacheRules::nullFirst),
            rule("cache.literals", "Statements that differ in a literal are compiled apart.")
                    .advice(KEYS)
                    .body(CacheRules::literals),
            rule("cache.lists", "Lists of all lengths share one compiled statement, and keep their own values.")
                    .advice(ADVICE)
                    .body(CacheRules::lists),
            rule("cache.limits", "Limits and offsets of all sizes share one compiled statement.")
                    .advice(ADVICE)
                    .body(CacheRules::limits),
            rule("cache.batches", "Batches of all sizes share one compiled statement with a single row's.")
                    .advice(ADVICE)
                    .body(CacheRules::batches));

    private CacheRules() {}

    private static void equalValues(RuleContext db) {
        People p = People.in(db);
        db.<List<Integer>>rows(v -> select(p.id)
                        .where(p.age.ge(v.get(0)), p.age.le(v.get(1)), p.id.ne(v.get(2)))
                        .orderBy(p.id.asc()))
                .gives(List.of(40, 40, 40), 2L, 5L)
                .gives(List.of(20, 40, 2), 1L, 4L, 5L)
                .gives(List.of(20, 20, 20), 4L)
                .gives(List.of(40, 20, 1));
    }

    private static void sharedValue(RuleContext db) {
        People p = People.in(db);
        for (int age : new int[] {40, 20, 30}) {
            var shared = value(age);
            Expect.equal(
                    "ids for one value that occurs twice",
                    db.all(select(p.id).where(p.age.ge(age)).orderBy(p.id.asc())),
                    db.all(select(p.id)
                            .where(p.age.ge(shared), p.age.plus(1).gt(shared))
                            .orderBy(p.id.asc())));
        }
        db.<Integer>rows(n -> {
                    var one = value(n);
                    return select(one.plus(one), one.plus(n), one.plus(n + 1));
                })
                .gives(1, cells(2, 2, 3))
                .gives(5, cells(10, 10, 11));
    }

    private static void nullFirst(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> update(p).set(p.age, id == 2 ? 7 : null).where(p.id.eq(id)))
                .changes(1L, 1)
                .changes(2L, 1)
                .changes(4L, 1);
        db.<Long>rows(id -> select(p.age).where(p.id.eq(id)))
                .gives(1L, (Object) null)
                .gives(2L, 7)
                .gives(4L, (Object) null);
    }

    private static void literals(RuleContext db) {
        People p = People.in(db);
        for (int age : new int[] {40, 20, 30, 40, 20}) {
            var literal = literal(age, Types.INTEGER);
            Expect.equal(
                    "ids for the literal " + age,
                    db.all(select(p.id).where(p.age.eq(age)).orderBy(p.id.asc())),
                    db.all(select(p.id).where(p.age.eq(literal)).orderBy(p.id.asc())));
        }
        for (String name : List.of("ann", "bob", "x' or 'a' = 'a")) {
            Expect.equal(
                    "ids for the literal " + name,
                    db.all(select(p.id).where(p.name.eq(name))),
                    db.all(select(p.id).where(p.name.eq(literal(name, Types.varchar(30))))));
        }
    }

    private static void lists(RuleContext db) {
        People p = People.in(db);
        db.<List<Long>>rows(ids -> select(p.id)
                        .where(p.id.in(ids), p.id.notIn(ids.subList(0, ids.size() / 2)))
                        .orderBy(p.id.asc()))
                .gives(List.of(1L, 2L, 3L, 4L, 5L), 3L, 4L, 5L)
                .gives(List.of(5L, 4L), 4L)
                .gives(List.of())
                .gives(List.of(3L), 3L)
                .gives(List.of(9L, 8L, 7L, 6L, 5L, 4L, 3L), 3L, 4L, 5L)
                .gives(List.of(4L, 5L), 5L);
    }

    private static void limits(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(n -> select(p.id).orderBy(p.id.asc()).limit(n).offset(5 - n))
                .gives(5, 1L, 2L, 3L, 4L, 5L)
                .gives(1, 5L)
                .gives(3, 3L, 4L, 5L);
    }

    private static void batches(RuleContext db) {
        People p = db.create(People::new);
        db.<List<Long>>change(ids -> insert(p).values(ids, from(p.id, id -> id), from(p.name, id -> "n" + id)))
                .changes(List.of(1L), 1)
                .changes(List.of(2L, 3L, 4L), 3)
                .changes(List.of(), 0)
                .changes(List.of(5L, 6L), 2);
        db.<Long>rows(least -> select(p.name).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(1L, "n1", "n2", "n3", "n4", "n5", "n6")
                .gives(6L, "n6");
    }
}
