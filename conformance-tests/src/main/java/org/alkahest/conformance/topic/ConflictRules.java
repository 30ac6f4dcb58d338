package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Functions.when;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.OnConflict.excluded;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;

import java.util.List;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.Insert;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.schema.Index;

/** What an INSERT does with rows whose key is there already. */
final class ConflictRules {
    private static final String ADVICE =
            "Look at ConflictClause; OnDuplicateKey and ConflictAsMerge write it in other words.";
    private static final String CONDITION = "Look at the conditions of ConflictClause.";

    static final Topic TOPIC = Topic.of(
            "conflict",
            rule("conflict.nothing", "An INSERT leaves the row that has its key as it is.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::nothing),
            rule("conflict.nothing.any", "An INSERT leaves the row that has any of its keys as it is.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::nothingOfAny),
            rule("conflict.nothing.other", "Only a unique key is answered: other constraints still refuse the row.")
                    .advice("INSERT IGNORE and its like hide too much.")
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::otherErrors),
            rule("conflict.update", "An INSERT changes the row that has its key to the values it brings.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::update),
            rule("conflict.update.expression", "What is set is computed from both rows, the old one as it was.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::updateExpressions),
            rule("conflict.update.swap", "Columns of the row that is there are exchanged.")
                    .advice("Where assignments see each other, give them an order, and lack SIMULTANEOUS_ASSIGNMENT.")
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.SIMULTANEOUS_ASSIGNMENT)
                    .body(ConflictRules::exchange),
            rule("conflict.update.any", "An INSERT changes the row that has any of its keys.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.CONFLICT_UPDATE_OF_ANY_KEY)
                    .body(ConflictRules::updateOfAny),
            rule("conflict.update.where", "The row that has the key is changed only where a condition holds.")
                    .advice(CONDITION)
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.CONFLICT_UPDATE_CONDITION)
                    .body(ConflictRules::updateWhere),
            rule("conflict.target", "A conflict with one key is answered, and one with another key is an error.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.CONFLICT_TARGET)
                    .body(ConflictRules::target),
            rule(
                            "conflict.constraint",
                            "A conflict with the constraint of a name is answered, and one with another is an error.")
                    .advice("Claim CONFLICT_CONSTRAINT only where ON CONFLICT ON CONSTRAINT is known.")
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.CONFLICT_TARGET, Capability.CONFLICT_CONSTRAINT)
                    .body(ConflictRules::constraint),
            rule("conflict.partial", "A conflict with a unique index of some rows is answered.")
                    .advice("Claim CONFLICT_PARTIAL_INDEX only where the target of ON CONFLICT takes a condition.")
                    .needs(Capability.PARTIAL_INDEXES, Capability.INSERT_ON_CONFLICT, Capability.CONFLICT_PARTIAL_INDEX)
                    .body(ConflictRules::partialIndex),
            rule("conflict.select", "The rows of a query are inserted, or change those that are there.")
                    .advice(ADVICE + " Look at ConflictingQuery too.")
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::fromQuery),
            rule("conflict.batch", "Each row of a batch is inserted, or changes the one that is there.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::batch),
            rule("conflict.rows", "Each of several rows of expressions is inserted, or changes the one that is there.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ConflictRules::severalRows),
            rule("conflict.default", "A row with a default in words is inserted, or changes the one that is there.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.DEFAULT_AS_VALUE)
                    .body(ConflictRules::defaults),
            rule("conflict.update.returning", "The row is given back, whether it is new or changed.")
                    .advice(ADVICE)
                    .needs(Capability.INSERT_ON_CONFLICT, Capability.INSERT_RETURNING)
                    .body(ConflictRules::updateReturning),
            rule("conflict.nothing.returning", "Only a new row is given back, not one that was left as it is.")
                    .advice(ADVICE)
                    .needs(
                            Capability.INSERT_ON_CONFLICT,
                            Capability.INSERT_RETURNING,
                            Capability.CONFLICT_NOTHING_RETURNING)
                    .body(ConflictRules::nothingReturning));

    private ConflictRules() {}

    /** A table with two unique keys. */
    private static final class Accounts extends TypedTable<Accounts> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final TextColumn mail = varchar("mail", 30).unique();
        final NumColumn<Integer> visits = integer("visits").serverDefault(7);

        Accounts(TableHome home) {
            super(home, "account", Accounts::new);
            check("ck_account_visits", visits.ge(0));
        }

        static Accounts in(RuleContext db) {
            Accounts accounts = db.create(Accounts::new);
            db.execute(accounts.row(1, "ann", 10));
            db.execute(accounts.row(2, "bob", 20));
            db.commit();
            return accounts;
        }

        Insert row(long newId, String newMail, int newVisits) {
            return insert(this).set(id, newId).set(mail, newMail).set(visits, newVisits);
        }

        void hold(RuleContext db, Object... rows) {
            db.<Long>rows(least -> select(id, mail, visits).where(id.ge(least)).orderBy(id.asc()))
                    .gives(0L, rows)
                    .gives(100L);
        }
    }

    /** A row of {@link People}, whose primary key is its only key. */
    private static Insert person(People p, long id) {
        return insert(p).set(p.id, id).set(p.name, "new").set(p.age, (int) id);
    }

    private static void people(RuleContext db, People p, Object... rows) {
        db.<Long>rows(least -> select(p.id, p.name, p.age)
                        .where(p.id.notIn(2L, 3L, 4L, 5L), p.id.ge(least))
                        .orderBy(p.id.asc()))
                .gives(0L, rows)
                .gives(100L);
    }

    private static void nothing(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> person(p, id).onConflict(p.id).doNothing())
                .runs(1L)
                .runs(9L);
        people(db, p, cells(1L, "ann", 30), cells(9L, "new", 9));
    }

    private static void nothingOfAny(RuleContext db) {
        Accounts a = Accounts.in(db);
        db.<Long>change(id -> a.row(id, "bob", 5).onConflict().doNothing())
                .runs(1L)
                .runs(9L);
        db.<String>change(mail -> a.row(3, mail, 5).onConflict().doNothing())
                .runs("ann")
                .runs("cid");
        a.hold(db, cells(1L, "ann", 10), cells(2L, "bob", 20), cells(3L, "cid", 5));
    }

    private static void otherErrors(RuleContext db) {
        Accounts a = Accounts.in(db);
        if (db.has(Capability.CHECK_CONSTRAINTS)) {
            db.fails(
                    IntegrityException.class,
                    List.of(ErrorCode.CHECK_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                    () -> db.execute(a.row(9, "new", -1).onConflict().doNothing()));
        }
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.NOT_NULL_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> db.execute(
                        insert(a).set(a.id, 9L).setNull(a.mail).onConflict().doNothing()));
        a.hold(db, cells(1L, "ann", 10), cells(2L, "bob", 20));
    }

    private static void update(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> person(p, id).onConflict(p.id).doUpdate(p.name, p.age))
                .runs(1L)
                .runs(9L)
                .runs(9L);
        people(db, p, cells(1L, "new", 1), cells(9L, "new", 9));
    }

    private static void exchange(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> person(p, id)
                        .set(p.bossId, 4L)
                        .onConflict(p.id)
                        .doUpdate(row ->
                                row.set(p.age, cast(p.bossId, Types.INTEGER)).set(p.bossId, cast(p.age, Types.BIGINT))))
                .runs(4L)
                .runs(2L);
        db.<Long>rows(id -> select(p.age, p.bossId).where(p.id.eq(id)))
                .gives(4L, cells(2, 20L))
                .gives(2L, cells(1, 40L));
    }

    private static void updateExpressions(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> person(p, id)
                        .set(p.bossId, 5L)
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(
                                        p.age, excluded(p.age).plus(p.age).plus(1000))
                                .set(p.name, p.name.concat("-").concat(excluded(p.name)))
                                .setNull(p.bossId)))
                .runs(1L)
                .runs(9L)
                .runs(9L);
        people(db, p, cells(1L, "ann-new", 1031), cells(9L, "new-new", 1018));
        db.<Long>change(id -> person(p, id)
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(p.age, p.age.plus(1))
                                .set(
                                        p.bossId,
                                        when(p.age.in(1031, 1018), id, Types.BIGINT)
                                                .otherwise(-1L))))
                .runs(1L)
                .runs(9L);
        db.<Long>rows(id -> select(p.age, p.bossId).where(p.id.eq(id)))
                .gives(1L, cells(1032, 1L))
                .gives(9L, cells(1019, 9L));
    }

    private static void updateOfAny(RuleContext db) {
        Accounts a = Accounts.in(db);
        db.<String>change(mail -> a.row(1, mail, 5).onConflict().doUpdate(a.visits))
                .runs("cid")
                .runs("dee");
        db.<Long>change(id -> a.row(id, "bob", 6).onConflict().doUpdate(a.visits))
                .runs(8L)
                .runs(9L);
        a.hold(db, cells(1L, "ann", 5), cells(2L, "bob", 6));
    }

    private static void updateWhere(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> person(p, id)
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(p.name, "changed")
                                .where(p.age.gt(excluded(p.age)), p.age.lt(29 + (int) (id * 2)))))
                .runs(1L)
                .runs(9L)
                .runs(9L);
        people(db, p, cells(1L, "changed", 30), cells(9L, "new", 9));
    }

    /** A table with a named key, and a unique index of the rows that are current. */
    private static final class Seats extends TypedTable<Seats> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Integer> place = integer("place");
        final TextColumn guest = varchar("guest", 30);
        final BoolColumn current = bool("is_current");

        Seats(TableHome home) {
            super(home, "conflict_seat", Seats::new);
        }

        Insert row(long newId, int newPlace, String newGuest, boolean isCurrent) {
            return insert(this)
                    .set(id, newId)
                    .set(place, newPlace)
                    .set(guest, newGuest)
                    .set(current, isCurrent);
        }

        void hold(RuleContext db, Object... rows) {
            db.<Long>rows(least -> select(id, guest).where(id.ge(least)).orderBy(id.asc()))
                    .gives(0L, rows)
                    .gives(100L);
        }
    }

    private static final class NamedSeats extends TypedTable<NamedSeats> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Integer> place = integer("place");
        final TextColumn guest = varchar("guest", 30);

        NamedSeats(TableHome home) {
            super(home, "conflict_named_seat", NamedSeats::new);
            unique(key -> key.withName("uq_conflict_place"), place);
        }

        Insert row(long newId, int newPlace, String newGuest) {
            return insert(this).set(id, newId).set(place, newPlace).set(guest, newGuest);
        }
    }

    private static void constraint(RuleContext db) {
        NamedSeats seats = db.create(NamedSeats::new);
        db.execute(seats.row(1, 10, "ann"));
        db.<Integer>change(place -> seats.row(place, place, "bob")
                        .onConflictOn("uq_conflict_place")
                        .doUpdate(seats.guest))
                .runs(10)
                .runs(11);
        db.<Integer>change(place -> seats.row(100, place, "eve")
                        .onConflictOn("uq_conflict_place")
                        .doNothing())
                .changes(10, 0)
                .changes(11, 0);
        db.<Long>rows(least ->
                        select(seats.id, seats.guest).where(seats.id.ge(least)).orderBy(seats.id.asc()))
                .gives(0L, cells(1L, "bob"), cells(11L, "bob"))
                .gives(100L);
        db.commit();
        db.fails(
                IntegrityException.class,
                ErrorCode.UNIQUE_VIOLATION,
                () -> db.execute(seats.row(1, 12, "zoe")
                        .onConflictOn("uq_conflict_place")
                        .doNothing()));
    }

    private static void partialIndex(RuleContext db) {
        Seats seats = db.create(Seats::new);
        var index = new Index("ux_conflict_seat", List.of(seats.place.asc()), true)
                .withWhere(seats.current.eq(true).node());
        db.execute(Ddl.createIndex(seats, index));
        db.execute(seats.row(1, 10, "ann", true));
        db.execute(seats.row(2, 10, "old", false));
        var isCurrent = seats.current.eq(literal(true, Types.BOOLEAN));
        db.<Integer>change(place -> seats.row(place, place, "bob", true)
                        .onConflict(seats.place)
                        .where(isCurrent)
                        .doUpdate(seats.guest))
                .runs(10)
                .runs(11);
        db.<Integer>change(place -> seats.row(30 + place, place, "past", false)
                        .onConflict(seats.place)
                        .where(isCurrent)
                        .doNothing())
                .changes(10, 1)
                .changes(11, 1);
        seats.hold(db, cells(1L, "bob"), cells(2L, "old"), cells(11L, "bob"), cells(40L, "past"), cells(41L, "past"));
    }

    private static void target(RuleContext db) {
        Accounts a = Accounts.in(db);
        db.<String>change(mail -> a.row(9, mail, 5)
                        .onConflict(a.mail)
                        .doUpdate(row -> row.set(a.visits, a.visits.plus(excluded(a.visits)))))
                .runs("ann")
                .runs("cid");
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.UNIQUE_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> db.execute(a.row(1, "dee", 5).onConflict(a.mail).doUpdate(a.visits)));
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.UNIQUE_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> db.execute(a.row(8, "ann", 5).onConflict(a.id).doNothing()));
        db.execute(a.row(2, "eve", 6).onConflict(a.id).doUpdate(a.visits, a.mail));
        a.hold(db, cells(1L, "ann", 10), cells(2L, "eve", 6));
    }

    private static void fromQuery(RuleContext db) {
        People p = db.create((MetaData metaData) -> new People(metaData));
        p.fill(db);
        db.<Long>change(id -> insert(p)
                        .from(select(p.id.plus(id), p.name, p.age).from(p), p.id, p.name, p.age)
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(p.name, p.name.concat("+").concat(excluded(p.name)))))
                .runs(3L)
                .runs(100L);
        db.<Long>rows(least -> select(p.id, p.name)
                        .where(p.id.between(least, least + 10))
                        .orderBy(p.id.asc()))
                .gives(
                        3L,
                        cells(3L, "cid"),
                        cells(4L, "dee+ann"),
                        cells(5L, "eve+bob"),
                        cells(6L, "cid"),
                        cells(7L, "dee"),
                        cells(8L, "eve"))
                .gives(
                        104L,
                        cells(104L, "dee+ann"),
                        cells(105L, "eve+bob"),
                        cells(106L, "cid"),
                        cells(107L, "dee"),
                        cells(108L, "eve"));
    }

    private static void severalRows(RuleContext db) {
        People p = People.in(db);
        db.<Long>change(id -> insert(p)
                        .rows(
                                row -> row.set(p.id, id)
                                        .set(p.name, upper(value("a")))
                                        .set(p.age, 1),
                                row -> row.set(p.id, value(id).plus(1L))
                                        .set(p.name, "b")
                                        .set(p.age, value(1).plus(1)))
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(p.name, excluded(p.name)).set(p.age, p.age.plus(excluded(p.age)))))
                .runs(5L)
                .runs(8L);
        db.<Long>rows(least -> select(p.id, p.name, p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(5L, cells(5L, "A", 41), cells(6L, "b", 2), cells(8L, "A", 1), cells(9L, "b", 2))
                .gives(9L, cells(9L, "b", 2));
    }

    private static void batch(RuleContext db) {
        People p = People.in(db);
        db.<List<Long>>change(ids -> insert(p)
                        .values(ids, from(p.id, id -> id), from(p.name, id -> "n" + id), from(p.age, Long::intValue))
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(p.name, excluded(p.name)).set(p.age, p.age.plus(1))))
                .runs(List.of(1L, 8L, 9L, 8L))
                .runs(List.of())
                .runs(List.of(9L));
        people(db, p, cells(1L, "n1", 31), cells(8L, "n8", 9), cells(9L, "n9", 10));
        db.<Long>rows(id -> select(count()).from(p).where(p.id.ge(id)))
                .gives(0L, 7L)
                .gives(8L, 2L);
    }

    private static void defaults(RuleContext db) {
        Accounts a = Accounts.in(db);
        db.<String>change(mail -> insert(a)
                        .set(a.id, 50L)
                        .set(a.mail, mail)
                        .setDefault(a.visits)
                        .onConflict()
                        .doNothing())
                .runs("ann")
                .runs("cid");
        a.hold(db, cells(1L, "ann", 10), cells(2L, "bob", 20), cells(50L, "cid", 7));
    }

    private static void updateReturning(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> person(p, id)
                        .onConflict(p.id)
                        .doUpdate(row -> row.set(p.age, excluded(p.age).plus(100)))
                        .returning(p.id, p.name, p.age.plus(1).as("next")))
                .gives(1L, cells(1L, "ann", 102))
                .gives(9L, cells(9L, "new", 10));
    }

    private static void nothingReturning(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> person(p, id).onConflict(p.id).doNothing().returning(p.id, p.name))
                .gives(1L)
                .gives(9L, cells(9L, "new"));
    }
}
