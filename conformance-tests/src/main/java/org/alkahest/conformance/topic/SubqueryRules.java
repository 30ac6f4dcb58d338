package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.not;
import static org.alkahest.sql.Quantified.all;
import static org.alkahest.sql.Quantified.any;
import static org.alkahest.sql.Sql.select;

import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Types;

/** Queries inside of queries. */
final class SubqueryRules {
    private static final String ADVICE = "Look at the renderers of Derived, ScalarQuery, InQuery and Exists.";

    static final Topic TOPIC = Topic.of(
            "subquery",
            rule("subquery.scalar", "A subquery of one value is a value.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SubqueryRules::scalar),
            rule("subquery.scalar.correlated", "A subquery of one value reads the row around it.")
                    .advice("A table of the outer query must not appear in the FROM of the inner one.")
                    .body(SubqueryRules::correlatedScalar),
            rule("subquery.scalar.none", "A subquery of one value that finds nothing is NULL.")
                    .advice(ADVICE)
                    .body(SubqueryRules::scalarOfNone),
            rule("subquery.where", "A subquery of one value is compared with a column.")
                    .advice(ADVICE)
                    .body(SubqueryRules::comparedScalar),
            rule("subquery.table", "A subquery stands in FROM like a table.")
                    .advice("Look at the renderer of Derived.")
                    .body(SubqueryRules::derived),
            rule("subquery.table.typed", "A typed table laid over a subquery reads its columns by their names.")
                    .advice("Look at the renderer of Derived.")
                    .body(SubqueryRules::typed),
            rule("subquery.table.names", "Columns of a subquery are told apart, whatever names they came with.")
                    .advice("Look at OutputNames: columns of equal names get labels.")
                    .body(SubqueryRules::names),
            rule("subquery.table.nested", "A subquery of a subquery keeps its values apart.")
                    .advice("Values are bound in the order in which the text names them.")
                    .body(SubqueryRules::nested),
            rule("subquery.in", "IN takes the rows of a query.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SubqueryRules::in),
            rule("subquery.in.negated", "NOT IN takes the rows of a query.")
                    .advice(ADVICE)
                    .body(SubqueryRules::notIn),
            rule("subquery.in.unknown", "What a NULL is in, depends on the rows of each execution.")
                    .advice(
                            "Databases that remember the first answer for NULL in prepared statements need another form of IN.")
                    .body(SubqueryRules::inUnknown),
            rule("subquery.in.limited", "IN takes the first rows of a query.")
                    .advice("Where IN takes no LIMIT, wrap the query into another one.")
                    .body(SubqueryRules::inLimited),
            rule("subquery.exists", "EXISTS tells whether a correlated query has a row.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(SubqueryRules::exists),
            rule("subquery.exists.negated", "NOT EXISTS tells whether a correlated query has none.")
                    .advice(ADVICE)
                    .body(SubqueryRules::notExists),
            rule("subquery.exists.column", "EXISTS can be selected like a column.")
                    .advice("Where conditions are no values, write CASE WHEN … THEN true ELSE false END.")
                    .body(SubqueryRules::existsAsColumn),
            rule("subquery.same-table", "A query and its subquery read one table under different names.")
                    .advice("A column must be written behind the alias of its own occurrence of the table.")
                    .body(SubqueryRules::sameTable),
            rule("subquery.two-levels", "A subquery of a subquery reads the row of the outermost query.")
                    .advice("A column is written behind the name of its source, whatever the depth.")
                    .body(SubqueryRules::twoLevels),
            rule("subquery.any", "A comparison with ANY holds where it does for one row of a query.")
                    .advice("Look at the renderer of QuantifiedQuery.")
                    .needs(Capability.QUANTIFIED_COMPARISONS)
                    .body(SubqueryRules::anyRow),
            rule("subquery.any.limited", "ANY and ALL take the first rows of a query.")
                    .advice("Where they take no LIMIT, wrap the query into another one.")
                    .needs(Capability.QUANTIFIED_COMPARISONS)
                    .body(SubqueryRules::anyOfFirstRows),
            rule("subquery.all", "A comparison with ALL holds where it does for every row of a query, and for none.")
                    .advice("Look at the renderer of QuantifiedQuery.")
                    .needs(Capability.QUANTIFIED_COMPARISONS)
                    .body(SubqueryRules::allRows));

    private static void twoLevels(RuleContext db) {
        People p = People.in(db);
        var staff = p.as("staff");
        var oldest = p.as("oldest");
        db.<Integer>rows(least -> {
                    var top = select(max(oldest.age))
                            .from(oldest)
                            .where(oldest.bossId.eq(p.id), oldest.age.ge(least))
                            .scalar(Types.INTEGER);
                    var names = select(max(staff.name))
                            .from(staff)
                            .where(staff.bossId.eq(p.id), staff.age.eq(top))
                            .scalar(p.name);
                    return select(p.name, names).where(p.id.le(3)).orderBy(p.id.asc());
                })
                .gives(20, cells("ann", "bob"), cells("bob", "eve"), cells("cid", null))
                .gives(41, cells("ann", null), cells("bob", null), cells("cid", null));
    }

    private static void anyRow(RuleContext db) {
        People p = People.in(db);
        var q = p.as("q");
        db.<Long>rows(boss -> select(p.id)
                        .where(p.age.gt(any(select(q.age).from(q).where(q.bossId.eq(boss)))))
                        .orderBy(p.id.asc()))
                .gives(2L, 1L, 2L, 5L)
                .gives(1L)
                .gives(9L);
        db.<Long>rows(least -> select(p.id)
                        .where(p.id.eq(any(select(q.bossId).from(q).where(q.id.ge(least)))))
                        .orderBy(p.id.asc()))
                .gives(2L, 1L, 2L)
                .gives(4L, 2L);
    }

    private static void anyOfFirstRows(RuleContext db) {
        People p = People.in(db);
        var q = p.as("q");
        db.<Integer>rows(rows -> select(p.id)
                        .where(p.id.eq(
                                any(select(q.id).from(q).orderBy(q.id.desc()).limit(rows))))
                        .orderBy(p.id.asc()))
                .gives(2, 4L, 5L)
                .gives(1, 5L);
        db.<Integer>rows(rows -> select(p.id)
                        .where(p.id.lt(
                                all(select(q.id).from(q).orderBy(q.id.desc()).limit(rows))))
                        .orderBy(p.id.asc()))
                .gives(3, 1L, 2L)
                .gives(1, 1L, 2L, 3L, 4L);
    }

    private static void allRows(RuleContext db) {
        People p = People.in(db);
        var q = p.as("q");
        db.<Long>rows(boss -> select(p.id)
                        .where(
                                p.age.ge(all(select(q.age).from(q).where(q.bossId.eq(boss)))),
                                p.id.ne(all(select(q.bossId).from(q).where(q.bossId.eq(boss)))))
                        .orderBy(p.id.asc()))
                .gives(2L, 5L)
                .gives(9L, 1L, 2L, 3L, 4L, 5L);
    }

    private SubqueryRules() {}

    private static void scalar(RuleContext db) {
        People p = People.in(db);
        var other = p.as("other");
        db.<Long>rows(id -> select(p.name, select(max(other.age)).scalar(Types.INTEGER))
                        .where(p.id.eq(id)))
                .gives(1L, cells("ann", 40))
                .gives(4L, cells("dee", 40));
        db.<Long>rows(id -> select(select(p.name).where(p.id.eq(id)).scalar(p.name)))
                .gives(1L, "ann")
                .gives(2L, "bob");
    }

    private static void correlatedScalar(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var number =
                select(count()).from(pets).where(pets.ownerId.eq(people.id)).scalar(Types.BIGINT);
        db.<Long>rows(least -> select(people.name, number)
                        .from(people)
                        .where(people.id.ge(least))
                        .orderBy(people.id.asc()))
                .gives(1L, cells("ann", 2L), cells("bob", 0L), cells("cid", 0L), cells("dee", 1L), cells("eve", 0L))
                .gives(4L, cells("dee", 1L), cells("eve", 0L));
    }

    private static void scalarOfNone(RuleContext db) {
        People p = People.in(db);
        var other = p.as("other");
        db.<Long>rows(id -> select(
                                p.name,
                                select(other.name).where(other.id.eq(id)).scalar(other.name))
                        .where(p.id.eq(1)))
                .gives(99L, cells("ann", null))
                .gives(2L, cells("ann", "bob"));
    }

    private static void comparedScalar(RuleContext db) {
        People p = People.in(db);
        var other = p.as("other");
        db.<Long>rows(boss -> select(p.name)
                        .from(p)
                        .where(p.age.eq(select(max(other.age))
                                .from(other)
                                .where(other.bossId.eq(boss))
                                .scalar(other.age)))
                        .orderBy(p.name.asc()))
                .gives(1L, "bob", "eve")
                .gives(9L);
    }

    private static void derived(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> {
                    var doubled = p.age.times(2).as("doubled");
                    var old = select(p.name, doubled).where(p.age.ge(age)).as("old");
                    return select(old.column(doubled), old.column(p.name))
                            .from(old)
                            .where(old.column(doubled).gt(age + 1))
                            .orderBy(old.column(p.name).desc());
                })
                .gives(40, cells(80, "eve"), cells(80, "bob"))
                .gives(30, cells(80, "eve"), cells(80, "bob"), cells(60, "ann"));
    }

    private static void typed(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> {
                    var sub = select(p.id, p.name, p.age, p.bossId)
                            .where(p.age.ge(age))
                            .as("old");
                    People old = sub.as(p);
                    return select(old.name).from(sub).where(old.bossId.eq(2)).orderBy(old.id.asc());
                })
                .gives(20, "dee", "eve")
                .gives(30, "eve");
    }

    private static void names(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> {
                    var both = select(people.id, people.name, pets.id, pets.name)
                            .from(people)
                            .join(pets, pets.ownerId.eq(people.id))
                            .where(people.id.eq(id))
                            .as("both");
                    return select(both.column(pets.name), both.column(people.name), both.column(pets.id))
                            .from(both)
                            .orderBy(both.column(pets.id).desc());
                })
                .gives(1L, cells("tom", "ann", 2L), cells("rex", "ann", 1L))
                .gives(4L, cells("max", "dee", 3L));
    }

    private static void nested(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(n -> {
                    var inner = select(p.id, p.age).where(p.id.ge(n)).as("inner_one");
                    var outer = select(inner.column(p.id), inner.column(p.age))
                            .from(inner)
                            .where(inner.column(p.id).lt(n + 3))
                            .as("outer_one");
                    var id = outer.column(inner.column(p.id));
                    return select(id.plus(n * 100))
                            .from(outer)
                            .where(id.ne(n + 1))
                            .orderBy(id.asc());
                })
                .gives(1L, 101L, 103L)
                .gives(3L, 303L, 305L);
    }

    private static void in(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>rows(name -> select(people.name)
                        .where(people.id.in(select(pets.ownerId).where(pets.name.ge(name))))
                        .orderBy(people.id.asc()))
                .gives("a", "ann", "dee")
                .gives("n", "ann")
                .gives("z");
    }

    private static void notIn(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>rows(name -> select(people.name)
                        .where(people.id.notIn(
                                select(pets.ownerId).where(pets.name.le(name), pets.ownerId.isNotNull())))
                        .orderBy(people.id.asc()))
                .gives("n", "ann", "bob", "cid", "eve")
                .gives("z", "bob", "cid", "eve");
    }

    /** No pet belongs to the people of the join, so that what is looked for is NULL in each row. */
    private static void inUnknown(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var others = people.as("other");
        db.<Integer>rows(least -> select(people.id)
                        .leftJoin(pets, pets.ownerId.eq(people.id.plus(1000L)))
                        .where(pets.ownerId.notIn(select(others.id).where(others.id.gt((long) least))))
                        .orderBy(people.id.asc()))
                .gives(100, 1L, 2L, 3L, 4L, 5L)
                .gives(0)
                .gives(100, 1L, 2L, 3L, 4L, 5L);
    }

    private static void inLimited(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Integer>rows(rows -> select(pets.name)
                        .where(pets.ownerId.in(
                                select(people.id).orderBy(people.id.desc()).limit(rows)))
                        .orderBy(pets.id.asc()))
                .gives(2, "max")
                .gives(5, "rex", "tom", "max");
    }

    private static void exists(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>rows(name -> select(people.name)
                        .where(select(pets.id)
                                .from(pets)
                                .where(pets.ownerId.eq(people.id), pets.name.ge(name))
                                .exists())
                        .orderBy(people.id.asc()))
                .gives("a", "ann", "dee")
                .gives("s", "ann");
    }

    private static void notExists(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(least -> select(people.name)
                        .where(
                                not(select(pets.id)
                                        .from(pets)
                                        .where(pets.ownerId.eq(people.id))
                                        .exists()),
                                people.id.ge(least))
                        .orderBy(people.id.asc()))
                .gives(1L, "bob", "cid", "eve")
                .gives(5L, "eve");
    }

    private static void existsAsColumn(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var hasPet =
                select(pets.id).from(pets).where(pets.ownerId.eq(people.id)).exists();
        db.<Long>rows(least -> select(people.name, hasPet)
                        .from(people)
                        .where(people.id.ge(least))
                        .orderBy(people.id.asc()))
                .gives(4L, cells("dee", true), cells("eve", false))
                .gives(5L, cells("eve", false));
    }

    private static void sameTable(RuleContext db) {
        People p = People.in(db);
        var colleague = p.as("colleague");
        db.<Long>rows(boss -> select(p.name)
                        .from(p)
                        .where(
                                p.bossId.eq(boss),
                                select(colleague.id)
                                        .from(colleague)
                                        .where(colleague.bossId.eq(p.bossId), colleague.age.gt(p.age))
                                        .exists())
                        .orderBy(p.id.asc()))
                .gives(2L, "dee")
                .gives(1L);
    }
}
