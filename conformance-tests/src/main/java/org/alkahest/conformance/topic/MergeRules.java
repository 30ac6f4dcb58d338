package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.merge;
import static org.alkahest.sql.Sql.select;

import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Subquery;

/** MERGE. */
final class MergeRules {
    private static final String ADVICE = "Look at the renderer of MergeRows.";

    static final Topic TOPIC = Topic.of(
            "merge",
            rule(
                            "merge.actions",
                            "Rows with a partner are updated or deleted, rows of the source without are inserted.")
                    .advice(ADVICE)
                    .needs(Capability.MERGE)
                    .body(MergeRules::actions),
            rule("merge.branches", "For each row the first branch counts whose conditions hold.")
                    .advice(ADVICE)
                    .needs(Capability.MERGE, Capability.MERGE_BRANCHES)
                    .body(MergeRules::branches),
            rule("merge.query", "The source may be a query, and the table stand under an alias.")
                    .advice(ADVICE)
                    .needs(Capability.MERGE)
                    .body(MergeRules::query),
            rule("merge.swap", "What is set is computed from both rows as they were.")
                    .advice(ADVICE)
                    .needs(Capability.MERGE)
                    .body(MergeRules::swap),
            rule("merge.returning", "The rows that were changed and inserted are given back.")
                    .advice(ADVICE)
                    .needs(Capability.MERGE, Capability.MERGE_RETURNING)
                    .body(MergeRules::returning));

    private MergeRules() {}

    private static void people(RuleContext db, People p, Object... rows) {
        db.<Long>rows(least -> select(p.id, p.name, p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(0L, rows)
                .gives(1000L);
    }

    private static void actions(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        Pets pets = h.pets();
        db.<Integer>change(age -> merge(p).using(pets, pets.id.eq(p.id))
                        .whenMatched(p.age.eq(age), pets.name.ne("none"))
                        .delete()
                        .whenMatched()
                        .update(row -> row.set(p.name, p.name.concat("+").concat(pets.name))
                                .set(p.age, age))
                        .whenNotMatched(pets.id.lt(100L))
                        .insert(row -> row.set(p.id, pets.id)
                                .set(p.name, pets.name)
                                .set(p.age, 50)
                                .setNull(p.bossId)))
                .runs(20)
                .runs(50);
        people(
                db,
                p,
                cells(1L, "ann+rex+rex", 50),
                cells(2L, "bob+tom+tom", 50),
                cells(3L, "cid+max+max", 50),
                cells(4L, "roy", 50),
                cells(5L, "eve", 40));
        db.execute(
                merge(p).using(pets, pets.id.eq(p.id)).whenMatched(p.id.le(3L)).delete());
        people(db, p, cells(4L, "roy", 50), cells(5L, "eve", 40));
    }

    private static void branches(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        Pets pets = h.pets();
        db.<Integer>change(age -> merge(p).using(pets, pets.id.eq(p.id))
                        .whenMatched(p.age.eq(age), pets.name.ne("none"))
                        .delete()
                        .whenMatched(p.age.isNull())
                        .update(row -> row.set(p.name, p.name.concat("+").concat(pets.name))
                                .set(p.age, age))
                        .whenMatched()
                        .update(row -> row.set(p.age, p.age.plus(age)))
                        .whenNotMatched(pets.id.gt(100L))
                        .insert(row -> row.set(p.id, pets.id).set(p.name, "never"))
                        .whenNotMatched()
                        .insert(row -> row.set(p.id, pets.id)
                                .set(p.name, pets.name)
                                .set(p.age, age)
                                .setNull(p.bossId)))
                .runs(20)
                .runs(50);
        people(db, p, cells(2L, "bob", 110), cells(3L, "cid+max", 70), cells(4L, "roy", 50), cells(5L, "eve", 40));
    }

    private static void query(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        People target = p.as("target");
        Pets pets = h.pets();
        db.<Long>change(step -> {
                    var key = pets.id.plus(step).as("key");
                    Subquery source = select(key, pets.name)
                            .from(pets)
                            .where(pets.id.le(2L))
                            .as("source");
                    return merge(target)
                            .using(source, target.id.eq(source.column(key)))
                            .whenMatched()
                            .delete()
                            .whenNotMatched()
                            .insert(row ->
                                    row.set(target.id, source.column(key)).set(target.name, source.column(pets.name)));
                })
                .runs(4L)
                .runs(0L);
        people(db, p, cells(3L, "cid", null), cells(4L, "dee", 20), cells(6L, "tom", null));
    }

    private static void swap(RuleContext db) {
        People p = People.in(db);
        People boss = p.as("boss");
        db.<Long>change(id -> merge(p).using(boss, p.bossId.eq(boss.id).and(p.id.eq(id)))
                        .whenMatched()
                        .update(row -> row.set(p.bossId, p.id.plus(boss.id))
                                .set(p.age, boss.age)
                                .set(p.name, boss.name)))
                .runs(4L)
                .runs(3L);
        db.<Long>rows(id -> select(p.name, p.age, p.bossId).where(p.id.eq(id)))
                .gives(4L, cells("bob", 40, 6L))
                .gives(3L, cells("ann", 30, 4L));
    }

    private static void returning(RuleContext db) {
        Household h = Household.in(db);
        People p = h.people();
        Pets pets = h.pets();
        db.<Long>rows(id -> merge(p).using(pets, p.id.eq(pets.id.plus(id)).and(pets.name.eq("rex")))
                        .whenMatched()
                        .update(row -> row.set(p.name, pets.name))
                        .whenNotMatched(pets.name.eq("rex"))
                        .insert(row -> row.set(p.id, pets.id.plus(id)).set(p.name, "new"))
                        .returning(p.id, p.name, p.age))
                .gives(1L, cells(2L, "rex", 40))
                .gives(8L, cells(9L, "new", null));
    }
}
