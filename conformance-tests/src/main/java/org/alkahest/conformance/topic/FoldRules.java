package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Folds.fold;
import static org.alkahest.sql.Folds.many;
import static org.alkahest.sql.Folds.one;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Row;
import org.alkahest.sql.Select;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.row.Row3;

/** Records made of the rows of a join, and rows whose values are found by column. */
final class FoldRules {
    private static final String ENGINE = "This is the engine's work; look at how the dialect reads the columns.";
    private static final long PARENTS = 2_000;

    static final Topic TOPIC = Topic.of(
            "fold",
            rule(
                            "fold.list",
                            "Joined rows become one record for each key, with a list that is empty where nothing was joined.")
                    .advice(ENGINE)
                    .body(FoldRules::list),
            rule("fold.scattered", "The rows of a record may come in any order.")
                    .advice(ENGINE)
                    .body(FoldRules::scattered),
            rule("fold.levels", "Lists hold records with lists of their own.")
                    .advice(ENGINE)
                    .body(FoldRules::levels),
            rule("fold.siblings", "Two lists beside each other do not multiply each other.")
                    .advice(ENGINE)
                    .body(FoldRules::siblings),
            rule("fold.keys", "Rows are folded by texts and by several columns.")
                    .advice(ENGINE)
                    .body(FoldRules::keys),
            rule("fold.null-key", "A row whose key is NULL is an error, and not silently lost.")
                    .advice(ENGINE)
                    .body(FoldRules::nullKey),
            rule("fold.one", "What is joined at most once is null where there is nothing.")
                    .advice(ENGINE)
                    .body(FoldRules::atMostOne),
            rule(
                            "fold.stream",
                            "Thousands of records are read in portions, the same whether their rows stand together or not.")
                    .at(Level.FULL)
                    .advice("Look at what the driver's manual says about setFetchSize.")
                    .body(FoldRules::stream),
            rule("fold.by-column", "The values of a row are found by the columns that were selected, and by name.")
                    .advice(ENGINE)
                    .body(FoldRules::byColumn));

    private FoldRules() {}

    private static void list(RuleContext db) {
        var house = Household.in(db);
        People p = house.people();
        Pets pets = house.pets();
        db.<Long>rows(least -> select(fold(p.id, row(p.name, many(pets.id, pets.name))))
                        .from(p)
                        .leftJoin(pets, pets.ownerId.eq(p.id))
                        .where(p.id.ge(least))
                        .orderBy(p.id.asc(), pets.id.asc()))
                .gives(
                        1L,
                        cells("ann", List.of("rex", "tom")),
                        cells("bob", List.of()),
                        cells("cid", List.of()),
                        cells("dee", List.of("max")),
                        cells("eve", List.of()))
                .gives(4L, cells("dee", List.of("max")), cells("eve", List.of()))
                .gives(6L);
    }

    private static void scattered(RuleContext db) {
        People boss = People.in(db);
        People staff = boss.as("staff");
        db.<Integer>rows(least -> select(fold(boss.id, row(boss.name, many(staff.id, staff.name))))
                        .from(boss)
                        .join(staff, staff.bossId.eq(boss.id))
                        .where(staff.age.ge(least))
                        .orderBy(staff.age.asc(), staff.id.asc()))
                .gives(20, cells("bob", List.of("dee", "eve")), cells("ann", List.of("bob")))
                .gives(40, cells("ann", List.of("bob")), cells("bob", List.of("eve")));
    }

    private static void levels(RuleContext db) {
        var house = Household.in(db);
        People boss = house.people();
        Pets pets = house.pets();
        People staff = boss.as("staff");
        db.<Long>rows(least -> select(fold(
                                boss.id,
                                row(
                                        boss.name,
                                        many(staff.id, row(staff.name, many(pets.id, row(pets.id, pets.name)))))))
                        .from(boss)
                        .leftJoin(staff, staff.bossId.eq(boss.id))
                        .leftJoin(pets, pets.ownerId.eq(staff.id))
                        .where(boss.id.ge(least))
                        .orderBy(boss.id.asc(), staff.id.asc(), pets.id.asc()))
                .gives(
                        2L,
                        cells("bob", List.of(cells("dee", List.of(cells(3L, "max"))), cells("eve", List.of()))),
                        cells("cid", List.of()),
                        cells("dee", List.of()),
                        cells("eve", List.of()))
                .gives(5L, cells("eve", List.of()));
        db.<Long>rows(id -> select(fold(staff.id, row(staff.name, many(boss.id, boss.name), many(pets.id, pets.name))))
                        .from(staff)
                        .leftJoin(boss, staff.bossId.eq(boss.id))
                        .leftJoin(pets, pets.ownerId.eq(boss.id))
                        .where(staff.id.le(id))
                        .orderBy(staff.id.asc(), pets.id.asc()))
                .gives(2L, cells("ann", List.of(), List.of()), cells("bob", List.of("ann"), List.of("rex", "tom")))
                .gives(1L, cells("ann", List.of(), List.of()));
    }

    private static void siblings(RuleContext db) {
        var house = Household.in(db);
        People p = house.people();
        Pets pets = house.pets();
        People staff = p.as("staff");
        db.<Long>rows(id -> select(fold(p.id, row(p.name, many(staff.id, staff.name), many(pets.id, pets.name))))
                        .from(p)
                        .leftJoin(staff, staff.bossId.eq(p.id))
                        .leftJoin(pets, pets.ownerId.eq(p.id))
                        .where(p.id.eq(id))
                        .orderBy(staff.id.asc(), pets.id.asc()))
                .gives(1L, cells("ann", List.of("bob", "cid"), List.of("rex", "tom")))
                .gives(2L, cells("bob", List.of("dee", "eve"), List.of()))
                .gives(4L, cells("dee", List.of(), List.of("max")));
    }

    private static void keys(RuleContext db) {
        var house = Household.in(db);
        People p = house.people();
        Pets pets = house.pets();
        db.<Long>rows(least -> select(fold(p.name, row(p.name, many(row(pets.name, pets.id), pets.id))))
                        .from(p)
                        .leftJoin(pets, pets.ownerId.eq(p.id))
                        .where(p.id.ge(least))
                        .orderBy(p.name.asc(), pets.id.desc()))
                .gives(3L, cells("cid", List.of()), cells("dee", List.of(3L)), cells("eve", List.of()))
                .gives(5L, cells("eve", List.of()));
        db.<Long>rows(least -> select(fold(row(p.age, p.bossId), row(p.age, many(p.id, p.name))))
                        .where(p.id.ge(least), p.bossId.isNotNull())
                        .orderBy(p.id.asc()))
                .gives(
                        2L,
                        cells(40, List.of("bob")),
                        cells(null, List.of("cid")),
                        cells(20, List.of("dee")),
                        cells(40, List.of("eve")))
                .gives(5L, cells(40, List.of("eve")));
    }

    private static void nullKey(RuleContext db) {
        var house = Household.in(db);
        People p = house.people();
        Pets pets = house.pets();
        var orphans = select(fold(p.id, row(p.name, many(pets.id, pets.name))))
                .from(pets)
                .leftJoin(p, pets.ownerId.eq(p.id));
        db.fails(ResultException.class, ErrorCode.KEY_IS_NULL, () -> db.all(orphans));
        db.fails(ResultException.class, ErrorCode.KEY_IS_NULL, () -> db.all(orphans.orderBy(p.id.asc())));
        Expect.equal(
                "without them",
                List.of(cells("ann", List.of("rex", "tom")), cells("dee", List.of("max"))),
                db.all(orphans.where(p.id.isNotNull()).orderBy(pets.id.asc())));
    }

    private static void atMostOne(RuleContext db) {
        var house = Household.in(db);
        People p = house.people();
        Pets pets = house.pets();
        db.<Long>rows(least -> select(pets.name, one(p.id, row(p.id, p.age)))
                        .from(pets)
                        .leftJoin(p, pets.ownerId.eq(p.id))
                        .where(pets.id.ge(least))
                        .orderBy(pets.id.asc()))
                .gives(3L, cells("max", cells(4L, 20)), cells("roy", null))
                .gives(4L, cells("roy", null));
    }

    private static void stream(RuleContext db) {
        People p = db.create(People::new);
        db.execute(insert(p)
                .values(
                        LongStream.rangeClosed(1, PARENTS).boxed().toList(),
                        from(p.id, id -> id),
                        from(p.name, id -> "n" + id)));
        db.execute(insert(p)
                .values(
                        LongStream.rangeClosed(1, PARENTS).boxed().toList(),
                        from(p.id, id -> PARENTS + id),
                        from(p.name, id -> "c" + id),
                        from(p.bossId, id -> id)));
        db.commit();
        People child = p.as("child");
        Select<Row2<Long, List<String>>> families = select(fold(p.id, row(p.id, many(child.id, child.name))))
                .from(p)
                .leftJoin(child, child.bossId.eq(p.id));
        var portions = ExecutionOptions.none().withFetchSize(100);
        for (var query : List.of(families.orderBy(p.id.asc()), families.orderBy(child.id.asc(), p.id.asc()))) {
            List<Integer> sizes = new ArrayList<>();
            List<Row2<Long, List<String>>> records = new ArrayList<>();
            for (List<Row2<Long, List<String>>> part :
                    db.connection().execute(query, portions).partitions(1_500)) {
                sizes.add(part.size());
                records.addAll(part);
            }
            Expect.equal("portions", List.of(1_500, 1_500, 1_000), sizes);
            records.sort((a, b) -> Long.compare(a.v1(), b.v1()));
            for (long id = 1; id <= 2 * PARENTS; id++) {
                Row2<Long, List<String>> wanted = new Row2<>(id, id <= PARENTS ? List.of("c" + id) : List.of());
                Expect.equal("record " + id, wanted, records.get((int) id - 1));
            }
            Expect.equal(
                    "all different",
                    2 * (int) PARENTS,
                    db.connection().execute(query, portions).unique().all().size());
        }
    }

    private static void byColumn(RuleContext db) {
        var house = Household.in(db);
        People p = house.people();
        Pets pets = house.pets();
        Select<Row3<Long, String, String>> owned = select(p.id, p.name, pets.name.as("pet"))
                .join(pets, pets.ownerId.eq(p.id))
                .orderBy(pets.id.asc());
        db.<Long>rows(id -> owned.where(p.id.eq(id)).byColumn())
                .gives(1L, cells(1L, "ann", "rex"), cells(1L, "ann", "tom"))
                .gives(4L, cells(4L, "dee", "max"));
        Row row = db.all(owned.byColumn()).get(2);
        Expect.equal("by column", 4L, row.get(p.id));
        Expect.equal("by name", "max", row.get("pet", String.class));
        Expect.equal("all", Map.of("id", 4L, "name", "dee", "pet", "max"), row.asMap());
        db.fails(ResultException.class, ErrorCode.NOT_IN_ROW, () -> row.get(p.age));
        Row twice = db.all(select(p.name, pets.name)
                        .join(pets, pets.ownerId.eq(p.id))
                        .where(pets.id.eq(3L))
                        .byColumn())
                .get(0);
        Expect.equal("both by column", List.of("dee", "max"), List.of(twice.get(p.name), twice.get(pets.name)));
        db.fails(ResultException.class, ErrorCode.AMBIGUOUS_IN_ROW, () -> twice.get("name", String.class));
    }
}
