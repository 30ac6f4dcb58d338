package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.RowVersions.after;
import static org.alkahest.sql.RowVersions.before;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.RowStatement;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;

/** What changes give back. */
final class ReturningRules {
    private static final String ADVICE = "Look at Returning, and at what change it stands in.";

    private static final String VERSIONS = "Claim RETURNING_OLD_AND_NEW where RETURNING has rows called OLD and NEW.";

    static final Topic TOPIC = Topic.of(
            "returning",
            rule("returning.key", "An INSERT gives back the key that the database has generated.")
                    .at(Level.SMOKE)
                    .advice("Claim GENERATED_KEYS where the driver gives back columns that are asked for by name, and"
                            + " GENERATED_IDENTITY where it knows the identity column only.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(ReturningRules::key),
            rule(
                            "returning.key.numbered",
                            "An INSERT gives back the key that it was given in place of a generated one.")
                    .advice("Look at what the driver gives back when the identity column has a value in the INSERT.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(ReturningRules::numberedKey),
            rule("returning.key.given", "An INSERT gives back a key that was given.")
                    .advice("Claim GENERATED_KEYS only where the driver gives back any column that is asked for.")
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ReturningRules::givenKey),
            rule("returning.insert", "An INSERT gives back several columns, defaults among them.")
                    .advice(ADVICE)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ReturningRules::insertColumns),
            rule("returning.insert.expression", "An INSERT gives back what is computed from the new row.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_RETURNING)
                    .body(ReturningRules::insertExpression),
            rule("returning.insert.select", "An INSERT from a query gives back a row for each new one.")
                    .advice(ADVICE)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ReturningRules::insertFromSelect),
            rule("returning.insert.types", "What an INSERT gives back has the types of its columns.")
                    .advice("Look at how the returned columns are read.")
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ReturningRules::types),
            rule("returning.update", "An UPDATE gives back the new values of the rows it has changed.")
                    .advice(ADVICE)
                    .needs(Capability.UPDATE_RETURNING)
                    .body(ReturningRules::updated),
            rule("returning.update.none", "An UPDATE of no row gives back no row.")
                    .advice(ADVICE)
                    .needs(Capability.UPDATE_RETURNING)
                    .body(ReturningRules::updatedNone),
            rule("returning.delete", "A DELETE gives back the values of the rows that are gone.")
                    .advice(ADVICE)
                    .needs(Capability.DELETE_RETURNING)
                    .body(ReturningRules::deleted),
            rule("returning.insert.rows", "An INSERT of rows of expressions gives back each of them.")
                    .advice(ADVICE)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ReturningRules::insertedRows),
            rule("returning.versions.update", "An UPDATE gives back the rows as they were beside the rows as they are.")
                    .advice(VERSIONS)
                    .needs(Capability.UPDATE_RETURNING, Capability.RETURNING_OLD_AND_NEW)
                    .body(ReturningRules::versionsOfUpdates),
            rule("returning.versions.delete", "A DELETE has no new row.")
                    .advice(VERSIONS)
                    .needs(Capability.DELETE_RETURNING, Capability.RETURNING_OLD_AND_NEW)
                    .body(ReturningRules::versionsOfDeletes),
            rule("returning.versions.insert", "An INSERT has an old row where it has changed the one that was there.")
                    .advice(VERSIONS)
                    .needs(Capability.INSERT_RETURNING, Capability.INSERT_ON_CONFLICT, Capability.RETURNING_OLD_AND_NEW)
                    .body(ReturningRules::versionsOfInserts),
            rule("returning.versions.elsewhere", "Old and new values are refused in everything that changes no row.")
                    .advice("This is the work of the core, not of a dialect.")
                    .body(ReturningRules::versionsElsewhere));

    private ReturningRules() {}

    /** A table with a generated key and a default. */
    static final class Entries extends TypedTable<Entries> {
        final NumColumn<Long> id = bigint("id").identity().primaryKey();
        final TextColumn name = varchar("name", 30);
        final NumColumn<Integer> size = integer("size_of").serverDefault(7);
        final TextColumn remark = varchar("remark", 30).nullable();

        Entries(TableHome home) {
            super(home, "entry", Entries::new);
        }
    }

    private static void key(RuleContext db) {
        Entries entries = db.create(Entries::new);
        Set<Object> keys = new HashSet<>();
        db.<String>rows(name -> insert(entries).set(entries.name, name).returning(entries.id))
                .giving("a", rows -> keys.add(only(rows)))
                .giving("b", rows -> keys.add(only(rows)))
                .giving("c", rows -> keys.add(only(rows)));
        Expect.equal("different keys", 3, keys.size());
        Expect.equal("the keys in the table", keys, new HashSet<>(db.all(select(entries.id))));
    }

    private static void numberedKey(RuleContext db) {
        Entries entries = db.create(Entries::new);
        db.<Long>rows(id -> insert(entries)
                        .set(entries.id, id)
                        .set(entries.name, "n")
                        .returning(entries.id))
                .gives(60L, 60L)
                .gives(70L, 70L);
    }

    private static void insertedRows(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> insert(p)
                        .rows(
                                row -> row.set(p.id, id).set(p.name, "a"),
                                row -> row.set(p.id, value(id).plus(1L)).set(p.name, upper(value("b"))))
                        .returning(p.id, p.name))
                .gives(10L, cells(10L, "a"), cells(11L, "B"))
                .gives(20L, cells(20L, "a"), cells(21L, "B"));
    }

    private static void versionsOfUpdates(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(more -> update(p)
                        .set(p.age, p.age.plus(more))
                        .where(p.id.eq(1))
                        .returning(before(p.age), after(p.age), after(p.age).minus(before(p.age)), p.age))
                .gives(5, cells(30, 35, 5, 35))
                .gives(-1, cells(35, 34, -1, 34));
        People boss = p.as("boss");
        db.<String>rows(name -> update(p)
                        .set(p.name, value(name).concat(boss.name))
                        .from(boss)
                        .where(p.bossId.eq(boss.id), p.id.eq(2))
                        .returning(before(p.name), after(p.name)))
                .gives("x", cells("bob", "xann"))
                .gives("y", cells("xann", "yann"));
    }

    private static void versionsOfDeletes(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> delete(p).where(p.id.eq(id)).returning(before(p.name), after(p.name)))
                .gives(3L, cells("cid", null))
                .gives(4L, cells("dee", null))
                .gives(9L);
    }

    private static void versionsOfInserts(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> insert(p)
                        .set(p.id, id)
                        .set(p.name, "new")
                        .onConflict(p.id)
                        .doUpdate(p.name)
                        .returning(before(p.name), after(p.name)))
                .gives(9L, cells(null, "new"))
                .gives(5L, cells("eve", "new"))
                .gives(5L, cells("new", "new"));
    }

    private static void versionsElsewhere(RuleContext db) {
        People p = People.in(db);
        db.fails(
                StatementException.class,
                ErrorCode.INVALID_STATEMENT,
                () -> db.all(select(before(p.age)).from(p)));
        db.fails(
                StatementException.class,
                ErrorCode.INVALID_STATEMENT,
                () -> db.execute(update(p).set(p.age, 1).where(after(p.age).eq(2))));
        db.fails(StatementException.class, ErrorCode.INVALID_STATEMENT, () -> before(p.age.plus(1)));
    }

    private static Object only(List<?> rows) {
        Expect.equal("rows given back", 1, rows.size());
        Object key = rows.get(0);
        Expect.that(key instanceof Long, "The key " + key + " is no Long.");
        return key;
    }

    private static void givenKey(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> insert(p).set(p.id, id).set(p.name, "n").returning(p.id))
                .gives(60L, 60L)
                .gives(70L, 70L);
    }

    private static void insertColumns(RuleContext db) {
        Entries entries = db.create(Entries::new);
        db.<String>rows(name ->
                        insert(entries).set(entries.name, name).returning(entries.name, entries.size, entries.remark))
                .gives("a", cells("a", 7, null))
                .gives("it's", cells("it's", 7, null));
    }

    private static void insertExpression(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> insert(p)
                        .set(p.id, 100L + age)
                        .set(p.name, "new")
                        .set(p.age, age)
                        .returning(p.id, p.age.plus(1).as("next_age"), upper(p.name)))
                .gives(1, cells(101L, 2, "NEW"))
                .gives(2, cells(102L, 3, "NEW"));
    }

    private static void insertFromSelect(RuleContext db) {
        People p = db.create((MetaData metaData) -> new People(metaData));
        p.fill(db);
        Entries entries = db.create(Entries::new);
        db.<Integer>rows(least -> new InsertedNames(entries, p, least).statement())
                .givesInAnyOrder(40, cells("bob", 7), cells("eve", 7))
                .givesInAnyOrder(50);
    }

    /** An INSERT of the names of people of an age, which gives back what it has inserted. */
    private record InsertedNames(Entries entries, People people, int least) {
        RowStatement<?> statement() {
            return insert(entries)
                    .from(select(people.name).where(people.age.ge(least)), entries.name)
                    .returning(entries.name, entries.size);
        }
    }

    private static void types(RuleContext db) {
        Kinds kinds = db.create(Kinds::new);
        db.<Integer>rows(id -> insert(kinds)
                        .set(kinds.id, id)
                        .set(kinds.time, LocalDateTime.of(2024, 2, 29, 1, 2, 3, id * 1000))
                        .set(kinds.amount, BigDecimal.valueOf(id, 2))
                        .set(kinds.yes, id == 1)
                        .set(kinds.bytes, new byte[] {id.byteValue(), 0})
                        .returning(kinds.time, kinds.amount, kinds.yes, kinds.bytes))
                .gives(1, cells(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 1000), new BigDecimal("0.01"), true, new byte[] {
                    1, 0
                }))
                .gives(
                        2,
                        cells(LocalDateTime.of(2024, 2, 29, 1, 2, 3, 2000), new BigDecimal("0.02"), false, new byte[] {
                            2, 0
                        }));
    }

    /** A column of several types each. */
    private static final class Kinds extends TypedTable<Kinds> {
        private final NumColumn<Integer> id = integer("id").primaryKey();
        private final TemporalColumn<LocalDateTime> time = timestamp("at_time");
        private final NumColumn<BigDecimal> amount = decimal("amount", 10, 2);
        private final BoolColumn yes = bool("is_so");
        private final ValueColumn<byte[]> bytes = blob("some_bytes");

        private Kinds(TableHome home) {
            super(home, "kinds", Kinds::new);
        }
    }

    private static void updated(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age ->
                        update(p).set(p.age, p.age.plus(1)).where(p.age.eq(age)).returning(p.id, p.age, p.name))
                .givesInAnyOrder(40, cells(2L, 41, "bob"), cells(5L, 41, "eve"))
                .givesInAnyOrder(20, cells(4L, 21, "dee"));
    }

    private static void updatedNone(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> update(p).set(p.name, "x").where(p.id.eq(id)).returning(p.id))
                .gives(99L)
                .gives(1L, 1L);
    }

    private static void deleted(RuleContext db) {
        People p = People.in(db);
        db.<Integer>rows(age -> delete(p).where(p.age.eq(age)).returning(p.id, p.name))
                .givesInAnyOrder(40, cells(2L, "bob"), cells(5L, "eve"))
                .givesInAnyOrder(20, cells(4L, "dee"))
                .givesInAnyOrder(20);
        Expect.equal("people left", List.of(1L, 3L), db.all(select(p.id).orderBy(p.id.asc())));
    }
}
