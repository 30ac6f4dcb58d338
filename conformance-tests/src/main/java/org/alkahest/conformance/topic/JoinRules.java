package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;

import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.Condition;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;

/** Joins of each kind, and of a table with itself. */
final class JoinRules {
    private static final String ADVICE = "Look at the renderers of Join and FromClause.";

    static final Topic TOPIC = Topic.of(
            "join",
            rule("join.inner", "An inner join keeps the pairs for which its condition holds.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(JoinRules::inner),
            rule("join.left", "A left join keeps rows without a partner, with NULL in the columns of the right side.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(JoinRules::left),
            rule("join.left.condition", "A condition of a left join decides about partners, one of WHERE about rows.")
                    .advice("The condition behind ON must stay there.")
                    .body(JoinRules::conditionOfLeftJoin),
            rule("join.right", "A right join keeps the rows of the right side that have no partner.")
                    .advice(ADVICE)
                    .needs(Capability.RIGHT_JOIN)
                    .body(JoinRules::right),
            rule("join.full", "A full join keeps the rows of both sides that have no partner.")
                    .advice(ADVICE)
                    .needs(Capability.FULL_JOIN)
                    .body(JoinRules::full),
            rule("join.cross", "A cross join pairs every row with every row.")
                    .advice(ADVICE)
                    .body(JoinRules::cross),
            rule("join.constant", "A join on a condition that always or never holds has all pairs or none.")
                    .advice("Look at the literals of booleans where a condition stands.")
                    .body(JoinRules::constant),
            rule("join.list", "Several roots of FROM are paired like a cross join, also where joins follow.")
                    .advice("A join after a comma sees the last root only; FromClause avoids the comma there.")
                    .body(JoinRules::list),
            rule("join.self", "A table joins itself under an alias of its own.")
                    .at(Level.SMOKE)
                    .advice("A column must be written behind the alias of its own occurrence of the table.")
                    .body(JoinRules::self),
            rule("join.self.twice", "Two aliases of one table are two tables, each with its own rows.")
                    .advice("A column must be written behind the alias of its own occurrence of the table.")
                    .body(JoinRules::selfTwice),
            rule("join.chain", "Joins are applied in the order in which they are written.")
                    .advice(ADVICE)
                    .body(JoinRules::chain),
            rule("join.subquery", "A subquery joins like a table.")
                    .advice("Look at the renderer of Derived.")
                    .body(JoinRules::subquery),
            rule("join.foreign-key", "A join without a condition follows the foreign key between the two sides.")
                    .advice("The condition is made before the dialect sees the statement.")
                    .body(JoinRules::alongForeignKey),
            rule("join.lateral", "A lateral subquery reads the row before it.")
                    .advice("Look at the renderer of Derived, and the capability LATERAL.")
                    .needs(Capability.LATERAL)
                    .body(JoinRules::lateral),
            rule("join.lateral.left", "A left join of a lateral subquery keeps rows for which it finds nothing.")
                    .advice("Look at the renderer of Derived, and the capability LATERAL.")
                    .needs(Capability.LATERAL)
                    .body(JoinRules::leftLateral));

    /** The table of {@link Pets} as a definition with a foreign key sees it, which the table itself need not have. */
    private static final class OwnedPets extends TypedTable<OwnedPets> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn name = varchar("name", 30);

        OwnedPets(TableHome home, People owners) {
            super(home, "pet", other -> new OwnedPets(other, owners));
            bigint("owner_id").nullable().references(owners.id);
        }
    }

    private static void alongForeignKey(RuleContext db) {
        var people = Household.in(db).people();
        var pets = new OwnedPets(new MetaData(), people);
        db.<Long>rows(least -> select(people.name, pets.name)
                        .from(people)
                        .join(pets)
                        .where(pets.id.ge(least))
                        .orderBy(pets.id.asc()))
                .gives(2L, cells("ann", "tom"), cells("dee", "max"))
                .gives(3L, cells("dee", "max"));
        db.<Long>rows(least -> select(people.name, pets.name)
                        .from(pets)
                        .leftJoin(people)
                        .where(pets.id.ge(least))
                        .orderBy(pets.id.asc()))
                .gives(3L, cells("dee", "max"), cells(null, "roy"))
                .gives(4L, cells(null, "roy"));
    }

    private static void lateral(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(least -> {
                    var first = select(pets.id, pets.name)
                            .from(pets)
                            .where(pets.ownerId.eq(people.id), pets.id.ge(least))
                            .orderBy(pets.id.asc())
                            .limit(1)
                            .lateral("first_pet");
                    return select(people.name, first.column(pets.name))
                            .from(people)
                            .crossJoin(first)
                            .orderBy(people.id.asc());
                })
                .gives(1L, cells("ann", "rex"), cells("dee", "max"))
                .gives(2L, cells("ann", "tom"), cells("dee", "max"));
    }

    private static void leftLateral(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(least -> {
                    var last = max(pets.id).as("last_id");
                    var some = select(pets.ownerId, last)
                            .from(pets)
                            .where(pets.ownerId.eq(people.id), pets.id.ge(least))
                            .groupBy(pets.ownerId)
                            .lateral("some_pets");
                    return select(people.name, some.column(last))
                            .from(people)
                            .leftJoin(some, some.column(pets.ownerId).eq(people.id))
                            .where(people.id.ge(3))
                            .orderBy(people.id.asc());
                })
                .gives(1L, cells("cid", null), cells("dee", 3L), cells("eve", null))
                .gives(4L, cells("cid", null), cells("dee", null), cells("eve", null));
    }

    private JoinRules() {}

    private static void inner(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>rows(name -> select(people.name, pets.name)
                        .from(people)
                        .join(pets, pets.ownerId.eq(people.id))
                        .where(people.name.eq(name))
                        .orderBy(pets.name.asc()))
                .gives("ann", cells("ann", "rex"), cells("ann", "tom"))
                .gives("dee", cells("dee", "max"))
                .gives("bob");
    }

    private static void left(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.name, pets.id, pets.name)
                        .from(people)
                        .leftJoin(pets, pets.ownerId.eq(people.id))
                        .where(people.id.ge(id))
                        .orderBy(people.id.asc()))
                .gives(4L, cells("dee", 3L, "max"), cells("eve", null, null))
                .gives(5L, cells("eve", null, null));
    }

    private static void conditionOfLeftJoin(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<String>rows(name -> select(people.name, pets.name)
                        .from(people)
                        .leftJoin(pets, pets.ownerId.eq(people.id).and(pets.name.eq(name)))
                        .where(people.id.in(1L, 4L))
                        .orderBy(people.id.asc()))
                .gives("rex", cells("ann", "rex"), cells("dee", null))
                .gives("max", cells("ann", null), cells("dee", "max"));
        db.<String>rows(name -> select(people.name, pets.name)
                        .from(people)
                        .leftJoin(pets, pets.ownerId.eq(people.id))
                        .where(people.id.in(1L, 4L), pets.name.eq(name)))
                .gives("rex", cells("ann", "rex"))
                .gives("max", cells("dee", "max"));
    }

    private static void right(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.name, pets.name)
                        .from(people)
                        .rightJoin(pets, pets.ownerId.eq(people.id))
                        .where(pets.id.ge(id))
                        .orderBy(pets.id.asc()))
                .gives(3L, cells("dee", "max"), cells(null, "roy"))
                .gives(4L, cells(null, "roy"));
    }

    private static void full(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.name, pets.name)
                        .from(people)
                        .fullJoin(pets, pets.ownerId.eq(people.id))
                        .where(people.id.ge(id).or(people.id.isNull())))
                .givesInAnyOrder(4L, cells("dee", "max"), cells("eve", null), cells(null, "roy"))
                .givesInAnyOrder(5L, cells("eve", null), cells(null, "roy"));
    }

    private static void cross(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        db.<Long>rows(id -> select(people.name, pets.name)
                        .from(people)
                        .crossJoin(pets)
                        .where(people.id.eq(id))
                        .orderBy(pets.id.asc())
                        .limit(2))
                .gives(1L, cells("ann", "rex"), cells("ann", "tom"))
                .gives(5L, cells("eve", "rex"), cells("eve", "tom"));
    }

    private static void list(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var boss = people.as("boss");
        db.<Long>rows(id -> select(people.name, pets.name, boss.name)
                        .from(people, pets)
                        .join(boss, people.bossId.eq(boss.id))
                        .where(people.id.eq(id), pets.id.le(2))
                        .orderBy(pets.id.asc()))
                .gives(2L, cells("bob", "rex", "ann"), cells("bob", "tom", "ann"))
                .gives(5L, cells("eve", "rex", "bob"), cells("eve", "tom", "bob"));
    }

    private static void self(RuleContext db) {
        People people = People.in(db);
        var boss = people.as("boss");
        db.<String>rows(name -> select(people.name)
                        .from(people)
                        .join(boss, people.bossId.eq(boss.id))
                        .where(boss.name.eq(name))
                        .orderBy(people.name.asc()))
                .gives("ann", "bob", "cid")
                .gives("bob", "dee", "eve");
    }

    private static void selfTwice(RuleContext db) {
        People people = People.in(db);
        var boss = people.as("a");
        var colleague = people.as("b");
        db.<Long>rows(id -> select(people.name, boss.name, colleague.name)
                        .from(people)
                        .join(boss, people.bossId.eq(boss.id))
                        .join(colleague, colleague.bossId.eq(boss.id).and(colleague.id.ne(people.id)))
                        .where(people.id.eq(id)))
                .gives(2L, cells("bob", "ann", "cid"))
                .gives(4L, cells("dee", "bob", "eve"));
    }

    private static void chain(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var boss = people.as("boss");
        db.<Long>rows(id -> select(pets.name, people.name, boss.name)
                        .from(pets)
                        .leftJoin(people, pets.ownerId.eq(people.id))
                        .leftJoin(boss, people.bossId.eq(boss.id))
                        .where(pets.id.ge(id))
                        .orderBy(pets.id.asc()))
                .gives(3L, cells("max", "dee", "bob"), cells("roy", null, null))
                .gives(4L, cells("roy", null, null));
    }

    private static void subquery(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        var number = count().as("number");
        db.<Long>rows(least -> {
                    var owners = select(pets.ownerId, number)
                            .groupBy(pets.ownerId)
                            .having(count().ge(least))
                            .as("owners");
                    return select(people.name, owners.column(number))
                            .from(people)
                            .join(owners, owners.column(pets.ownerId).eq(people.id))
                            .orderBy(people.name.asc());
                })
                .gives(1L, cells("ann", 2L), cells("dee", 1L))
                .gives(2L, cells("ann", 2L));
    }

    private static void constant(RuleContext db) {
        var house = Household.in(db);
        var people = house.people();
        var pets = house.pets();
        Condition always = literal(true, Types.BOOLEAN);
        Condition never = literal(false, Types.BOOLEAN);
        db.<Long>rows(id -> select(count()).from(people).join(pets, always).where(people.id.ge(id)))
                .gives(1L, 20L)
                .gives(5L, 4L);
        db.<Long>rows(id -> select(people.name, pets.name)
                        .from(people)
                        .join(pets, never)
                        .where(people.id.ge(id)))
                .gives(1L)
                .gives(5L);
        db.<Long>rows(id -> select(people.name, pets.name)
                        .from(people)
                        .leftJoin(pets, never)
                        .where(people.id.ge(id))
                        .orderBy(people.id.asc()))
                .gives(4L, cells("dee", null), cells("eve", null))
                .gives(5L, cells("eve", null));
    }
}
