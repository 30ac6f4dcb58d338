package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.select;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.Pets.Household;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;
import org.alkahest.sql.Select;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;

/** SELECT that locks the rows it reads. */
final class LockRules {
    private static final String ADVICE = "Look at the renderer of RowLock: RowLocks has ready ones.";

    static final Topic TOPIC = Topic.of(
            "lock",
            rule("lock.update", "FOR UPDATE yields the rows that it locks.")
                    .advice(ADVICE)
                    .needs(Capability.LOCK_FOR_UPDATE)
                    .body(db -> yieldsRows(db, Select::forUpdate)),
            rule("lock.share", "FOR SHARE yields the rows that it locks.")
                    .advice(ADVICE)
                    .needs(Capability.LOCK_FOR_SHARE)
                    .body(db -> yieldsRows(db, Select::forShare)),
            rule("lock.no-key-update", "FOR NO KEY UPDATE locks against changes, and lets others refer to the rows.")
                    .advice(ADVICE)
                    .needs(Capability.LOCK_OF_KEYS, Capability.LOCK_WITHOUT_WAITING)
                    .body(LockRules::noKeyUpdate),
            rule("lock.key-share", "FOR KEY SHARE lets others change what is no key, and locks against all else.")
                    .advice(ADVICE)
                    .needs(Capability.LOCK_FOR_UPDATE, Capability.LOCK_OF_KEYS, Capability.LOCK_WITHOUT_WAITING)
                    .body(LockRules::keyShare),
            rule("lock.nowait", "NOWAIT fails at once where another transaction has locked a row.")
                    .advice(ADVICE + " The error is one of a lock that could not be had.")
                    .needs(Capability.LOCK_FOR_UPDATE, Capability.LOCK_WITHOUT_WAITING)
                    .body(LockRules::nowait),
            rule("lock.skip-locked", "SKIP LOCKED leaves out the rows that another transaction has locked.")
                    .advice(ADVICE)
                    .needs(Capability.LOCK_FOR_UPDATE, Capability.LOCK_WITHOUT_WAITING)
                    .body(LockRules::skipLocked),
            rule("lock.of", "A lock of one table leaves the rows of another one free.")
                    .advice(ADVICE)
                    .needs(Capability.LOCK_FOR_UPDATE, Capability.LOCK_OF_TABLES, Capability.LOCK_WITHOUT_WAITING)
                    .body(LockRules::ofOneTable),
            rule("lock.of.unknown", "A lock of a table that is not read is refused.")
                    .advice("This is the work of the core, not of a dialect.")
                    .body(LockRules::ofAnUnknownTable));

    private LockRules() {}

    private static People yieldsRows(RuleContext db, UnaryOperator<Select<Long>> lock) {
        People p = People.in(db);
        db.<Integer>rows(age -> lock.apply(select(p.id).where(p.age.ge(age)).orderBy(p.id.asc())))
                .gives(40, 2L, 5L)
                .gives(30, 1L, 2L, 5L);
        db.<Integer>rows(rows -> lock.apply(select(p.id).orderBy(p.id.asc()).limit(rows)))
                .gives(1, 1L)
                .gives(2, 1L, 2L);
        return p;
    }

    private static void noKeyUpdate(RuleContext db) {
        People p = yieldsRows(db, Select::forNoKeyUpdate);
        db.rollback();
        db.all(select(p.id).where(p.id.eq(2L)).forNoKeyUpdate());
        try (Connection other = db.engine().connect()) {
            Expect.equal(
                    "rows that may be referred to",
                    List.of(2L),
                    other.execute(select(p.id).where(p.id.eq(2L)).forKeyShare().nowait())
                            .all());
            db.fails(
                    AlkahestException.class,
                    ErrorCode.LOCK_TIMEOUT,
                    () -> other.execute(select(p.id)
                                    .where(p.id.eq(2L))
                                    .forNoKeyUpdate()
                                    .nowait())
                            .all());
        }
    }

    private static void keyShare(RuleContext db) {
        People p = yieldsRows(db, Select::forKeyShare);
        db.rollback();
        db.all(select(p.id).where(p.id.eq(2L)).forKeyShare());
        try (Connection other = db.engine().connect()) {
            Expect.equal(
                    "rows that may be changed",
                    List.of(2L),
                    other.execute(select(p.id)
                                    .where(p.id.eq(2L))
                                    .forNoKeyUpdate()
                                    .nowait())
                            .all());
            Expect.equal(
                    "rows that may not go",
                    List.of(1L, 3L, 4L, 5L),
                    other.execute(select(p.id).orderBy(p.id.asc()).forUpdate().skipLocked())
                            .all());
        }
    }

    private static void nowait(RuleContext db) {
        People p = People.in(db);
        db.all(select(p.id).where(p.id.eq(2L)).forUpdate());
        try (Connection other = db.engine().connect()) {
            Expect.equal(
                    "rows that nobody has locked",
                    List.of(3L),
                    other.execute(select(p.id).where(p.id.eq(3L)).forUpdate().nowait())
                            .all());
            db.fails(
                    AlkahestException.class,
                    ErrorCode.LOCK_TIMEOUT,
                    () -> other.execute(
                                    select(p.id).where(p.id.eq(2L)).forUpdate().nowait())
                            .all());
        }
    }

    private static void skipLocked(RuleContext db) {
        People p = People.in(db);
        db.<Long>rows(id -> select(p.id).where(p.id.eq(id)).forUpdate())
                .gives(2L, 2L)
                .gives(4L, 4L);
        try (Connection other = db.engine().connect()) {
            Expect.equal(
                    "rows that nobody has locked",
                    List.of(1L, 3L, 5L),
                    other.execute(select(p.id).orderBy(p.id.asc()).forUpdate().skipLocked())
                            .all());
        }
    }

    private static void ofOneTable(RuleContext db) {
        Household household = Household.in(db);
        People p = household.people();
        Pets pet = household.pets();
        db.<Long>rows(id -> select(pet.id)
                        .join(p, pet.ownerId.eq(p.id))
                        .where(pet.id.eq(id))
                        .forUpdate()
                        .lockOnly(pet))
                .gives(1L, 1L)
                .gives(3L, 3L);
        try (Connection other = db.engine().connect()) {
            Expect.equal(
                    "pets that nobody has locked",
                    List.of(2L, 4L),
                    other.execute(select(pet.id)
                                    .orderBy(pet.id.asc())
                                    .forUpdate()
                                    .skipLocked())
                            .all());
            Expect.equal(
                    "people that nobody has locked",
                    List.of(1L, 2L, 3L, 4L, 5L),
                    other.execute(select(p.id).orderBy(p.id.asc()).forUpdate().skipLocked())
                            .all());
        }
    }

    private static void ofAnUnknownTable(RuleContext db) {
        Household household = Household.in(db);
        db.fails(
                StatementException.class,
                ErrorCode.MISSING_FROM,
                () -> db.all(select(household.people().id).lockOnly(household.pets())));
    }
}
