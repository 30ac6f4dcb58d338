package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.select;

import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;

/** UNION, INTERSECT and EXCEPT. */
final class SetRules {
    private static final String ADVICE = "Look at the renderer of SetQuery.";

    static final Topic TOPIC = Topic.of(
            "set",
            rule("set.union", "UNION gives the rows of both queries, each once.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SetRules::union),
            rule("set.union-all", "UNION ALL gives the rows of both queries as often as they occur.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SetRules::unionAll),
            rule("set.intersect", "INTERSECT gives the rows that both queries have.")
                    .advice(ADVICE)
                    .needs(Capability.INTERSECT_AND_EXCEPT)
                    .body(SetRules::intersect),
            rule("set.except", "EXCEPT gives the rows that the second query does not have.")
                    .advice("Some databases say MINUS.")
                    .needs(Capability.INTERSECT_AND_EXCEPT)
                    .body(SetRules::except),
            rule("set.intersect-all", "INTERSECT ALL gives a row as often as both queries have it.")
                    .advice(ADVICE)
                    .needs(Capability.INTERSECT_AND_EXCEPT, Capability.INTERSECT_AND_EXCEPT_ALL)
                    .body(SetRules::intersectAll),
            rule("set.except-all", "EXCEPT ALL takes away as many rows as the second query has.")
                    .advice(ADVICE)
                    .needs(Capability.INTERSECT_AND_EXCEPT, Capability.INTERSECT_AND_EXCEPT_ALL)
                    .body(SetRules::exceptAll),
            rule("set.order", "Combined rows are ordered by the columns of the first query.")
                    .advice("ORDER BY of combined rows knows the names of the result's columns only: OutputNames.")
                    .body(SetRules::order),
            rule("set.order.label", "Combined rows are ordered by a labelled expression of the first query.")
                    .advice("ORDER BY of combined rows knows the names of the result's columns only: OutputNames.")
                    .body(SetRules::orderByLabel),
            rule("set.order.expression", "Combined rows are ordered by an expression that the first query selects.")
                    .advice("Its column needs a name for that, or is ordered by through its place: CombinedColumn.")
                    .body(SetRules::orderByExpression),
            rule("set.order.joined", "Combined rows are ordered by one of two columns of the same name.")
                    .advice("A name that two columns have is ambiguous: one of them needs another.")
                    .body(SetRules::orderByOneOfTwo),
            rule("set.limit", "Combined rows are limited.").advice(ADVICE).body(SetRules::limit),
            rule("set.operand.limit", "A query has an order and a limit of its own before it is combined.")
                    .advice("Such a query stands in parentheses, or where those are not allowed, in a subquery.")
                    .body(SetRules::limitedOperand),
            rule("set.operand.combined", "Combined rows are limited before they are combined with more.")
                    .advice(
                            "A combination with an order or a limit of its own stands in parentheses, or in a subquery.")
                    .body(SetRules::limitedCombination),
            rule("set.three", "Three queries are combined from the left.")
                    .advice("INTERSECT binds tighter than UNION where there are no parentheses: look at QueryOperand.")
                    .needs(Capability.INTERSECT_AND_EXCEPT)
                    .body(SetRules::three),
            rule("set.nested", "A combination is combined as it was built.")
                    .advice("A combination on the right stands in parentheses, or in a subquery.")
                    .needs(Capability.INTERSECT_AND_EXCEPT)
                    .body(SetRules::nested),
            rule("set.subquery", "A combination stands in FROM and in IN.")
                    .advice("Look at the renderer of Derived.")
                    .body(SetRules::inSubquery));

    private SetRules() {}

    private static void union(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.id)
                        .where(people.id.le(id))
                        .union(select(pets.ownerId).where(pets.ownerId.isNotNull())))
                .givesInAnyOrder(2L, 1L, 2L, 4L)
                .givesInAnyOrder(0L, 1L, 4L);
    }

    private static void unionAll(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.id)
                        .where(people.id.le(id))
                        .unionAll(select(pets.ownerId).where(pets.id.ge(id))))
                .givesInAnyOrder(2L, 1L, 2L, 1L, 4L, null)
                .givesInAnyOrder(1L, 1L, 1L, 1L, 4L, null);
    }

    private static void intersect(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.id).where(people.id.ge(id)).intersect(select(pets.ownerId)))
                .givesInAnyOrder(1L, 1L, 4L)
                .givesInAnyOrder(2L, 4L);
    }

    private static void except(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.id).where(people.id.ge(id)).except(select(pets.ownerId)))
                .givesInAnyOrder(1L, 2L, 3L, 5L)
                .givesInAnyOrder(5L, 5L);
    }

    private static void intersectAll(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.age)
                        .where(p.age.eq(40))
                        .intersectAll(select(p.age).where(p.id.ge(id))))
                .givesInAnyOrder(1L, 40, 40)
                .givesInAnyOrder(3L, 40);
    }

    private static void exceptAll(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.age)
                        .where(p.age.eq(40))
                        .exceptAll(select(p.age).where(p.id.ge(id))))
                .givesInAnyOrder(3L, 40)
                .givesInAnyOrder(1L)
                .givesInAnyOrder(6L, 40, 40);
    }

    private static void order(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.name, people.id)
                        .where(people.id.ge(id))
                        .unionAll(select(pets.name, pets.id).where(pets.id.ge(id)))
                        .orderBy(people.name.desc()))
                .gives(4L, cells("roy", 4L), cells("eve", 5L), cells("dee", 4L))
                .gives(5L, cells("eve", 5L));
    }

    private static void orderByLabel(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var key = people.id.times(10).as("sort_key");
        db.<Long>rows(id -> select(key, people.name)
                        .where(people.id.ge(id))
                        .unionAll(select(pets.id.times(9), pets.name).where(pets.id.ge(id)))
                        .orderBy(key.asc()))
                .gives(4L, cells(36L, "roy"), cells(40L, "dee"), cells(50L, "eve"))
                .gives(5L, cells(50L, "eve"));
    }

    private static void orderByExpression(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Integer>rows(factor -> {
                    var key = people.id.times(factor);
                    return select(key, people.name)
                            .where(people.id.le(2L))
                            .unionAll(select(pets.id.plus(4), pets.name).where(pets.id.le(2L)))
                            .orderBy(key.desc());
                })
                .gives(10, cells(20L, "bob"), cells(10L, "ann"), cells(6L, "tom"), cells(5L, "rex"))
                .gives(-1, cells(6L, "tom"), cells(5L, "rex"), cells(-1L, "ann"), cells(-2L, "bob"));
    }

    private static void orderByOneOfTwo(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.name, pets.name)
                        .from(people)
                        .join(pets, pets.ownerId.eq(people.id))
                        .union(select(people.name, people.name).where(people.id.eq(id)))
                        .orderBy(pets.name.desc()))
                .gives(2L, cells("ann", "tom"), cells("ann", "rex"), cells("dee", "max"), cells("bob", "bob"))
                .gives(5L, cells("ann", "tom"), cells("ann", "rex"), cells("dee", "max"), cells("eve", "eve"));
    }

    private static void limit(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Integer>rows(rows -> select(people.name)
                        .union(select(pets.name))
                        .orderBy(people.name.asc())
                        .limit(rows)
                        .offset(2))
                .gives(2, "cid", "dee")
                .gives(3, "cid", "dee", "eve");
    }

    private static void limitedOperand(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Integer>rows(rows -> select(people.name)
                        .orderBy(people.id.desc())
                        .limit(rows)
                        .unionAll(select(pets.name).orderBy(pets.id.asc()).limit(1)))
                .givesInAnyOrder(1, "eve", "rex")
                .givesInAnyOrder(2, "eve", "dee", "rex");
    }

    private static void limitedCombination(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Integer>rows(rows -> select(people.name)
                        .union(select(pets.name))
                        .orderBy(people.name.desc())
                        .limit(rows)
                        .unionAll(select(people.name).where(people.id.eq(rows + 1L))))
                .givesInAnyOrder(1, "tom", "bob")
                .givesInAnyOrder(2, "tom", "roy", "cid");
        db.<Integer>rows(rows -> select(people.name)
                        .where(people.id.eq(rows + 1L))
                        .unionAll(select(people.name)
                                .union(select(pets.name))
                                .orderBy(people.name.desc())
                                .limit(rows)))
                .givesInAnyOrder(1, "tom", "bob")
                .givesInAnyOrder(2, "tom", "roy", "cid");
        var alike = select(people.name)
                .where(people.id.le(2))
                .unionAll(select(people.name).where(people.id.le(2)));
        db.<Integer>rows(rows -> {
                    var some = alike.limit(rows).unionAll(select(pets.name).where(pets.id.eq(4L)));
                    return select(count()).from(some.as("some_ones"));
                })
                .gives(1, 2L)
                .gives(3, 4L);
    }

    private static void three(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.id)
                        .where(p.id.le(id))
                        .union(select(p.id).where(p.id.ge(4)))
                        .intersect(select(p.id).where(p.id.ge(2))))
                .givesInAnyOrder(2L, 2L, 4L, 5L)
                .givesInAnyOrder(1L, 4L, 5L);
        db.<Long>rows(id -> select(p.id)
                        .except(select(p.id).where(p.id.eq(id)))
                        .union(select(p.id).where(p.id.eq(id + 1))))
                .givesInAnyOrder(1L, 2L, 3L, 4L, 5L)
                .givesInAnyOrder(3L, 1L, 2L, 4L, 5L);
    }

    private static void nested(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.id)
                        .except(select(p.id)
                                .where(p.id.eq(id))
                                .union(select(p.id).where(p.id.ge(4)))))
                .givesInAnyOrder(1L, 2L, 3L)
                .givesInAnyOrder(3L, 1L, 2L);
        db.<Long>rows(id -> select(p.id)
                        .where(p.id.le(2))
                        .union(select(p.id)
                                .where(p.id.ge(id))
                                .intersect(select(p.id).where(p.id.le(4)))))
                .givesInAnyOrder(4L, 1L, 2L, 4L)
                .givesInAnyOrder(5L, 1L, 2L);
    }

    private static void inSubquery(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> {
                    var all = select(people.name)
                            .where(people.id.ge(id))
                            .union(select(pets.name).where(pets.id.ge(id)))
                            .as("everyone");
                    return select(count())
                            .from(all)
                            .where(all.column(people.name).gt("d"));
                })
                .gives(4L, 3L)
                .gives(5L, 1L);
        db.<Long>rows(id -> select(people.name)
                        .where(people.id.in(select(pets.ownerId)
                                .where(pets.id.ge(id))
                                .union(select(pets.id).where(pets.id.eq(id)))))
                        .orderBy(people.id.asc()))
                .gives(2L, "ann", "bob", "dee")
                .gives(3L, "cid", "dee");
    }
}
