package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.PreparedBranch;
import org.alkahest.engine.TwoPhaseTransaction;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;

/** Transactions that are prepared first and then committed. */
final class TwoPhaseRules {
    private static final String ADVICE =
            "Claim TWO_PHASE only if the driver has an XADataSource and the server lets transactions"
                    + " be prepared (PostgreSQL: max_prepared_transactions), and give it with DatabaseUnderTest.preparing.";

    static final Topic TOPIC = Topic.of(
            "twophase",
            rule("twophase.commit", "What is prepared is seen by others when it is committed, and not before.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE)
                    .body(TwoPhaseRules::commit),
            rule("twophase.rollback", "A transaction is rolled back before and after it is prepared, and by its end.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE)
                    .body(TwoPhaseRules::rollback),
            rule("twophase.recovery.commit", "What was prepared on a connection that is gone is found and committed.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE, Capability.TWO_PHASE_RECOVERY)
                    .body(db -> recovery(db, true)),
            rule(
                            "twophase.recovery.rollback",
                            "What was prepared on a connection that is gone is found and rolled back.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE, Capability.TWO_PHASE_RECOVERY)
                    .body(db -> recovery(db, false)),
            rule("twophase.recovery.unknown", "A branch that is not prepared cannot be ended.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE, Capability.TWO_PHASE_RECOVERY)
                    .body(TwoPhaseRules::unknown),
            rule("twophase.several", "Several resources commit together, and none does if one of them cannot prepare.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE)
                    .body(TwoPhaseRules::several),
            rule("twophase.errors", "After an error in a statement everything is rolled back.")
                    .advice(ADVICE)
                    .needs(Capability.TWO_PHASE)
                    .body(TwoPhaseRules::errors));

    private TwoPhaseRules() {}

    private static void add(Connection connection, People p, long id) {
        connection.execute(insert(p).set(p.id, id).set(p.name, "n" + id));
    }

    private static void expect(RuleContext db, People p, Long... ids) {
        Expect.equal("rows", List.of(ids), db.all(select(p.id).orderBy(p.id.asc())));
        db.rollback();
    }

    private static void expectPrepared(RuleContext db, Engine engine, String name, PreparedBranch... branches) {
        if (db.has(Capability.TWO_PHASE_RECOVERY)) {
            Expect.equal("prepared", List.of(branches), prepared(engine, name));
        }
    }

    private static List<PreparedBranch> prepared(Engine engine, String name) {
        return engine.recovery().prepared().stream()
                .filter(branch -> branch.transaction().equals(name))
                .toList();
    }

    private static void commit(RuleContext db) {
        People p = db.create(People::new);
        Engine engine = db.twoPhaseEngine();
        for (long id : new long[] {1, 2}) {
            String name = db.newName() + " it";
            try (var transaction = TwoPhaseTransaction.begin(name)) {
                Connection connection = transaction.join("it", engine);
                add(connection, p, id);
                Expect.equal(
                        "own row",
                        "n" + id,
                        connection.execute(select(p.name).where(p.id.eq(id))).one());
                transaction.prepare();
                if (id == 1) {
                    expect(db, p);
                }
                expectPrepared(db, engine, name, new PreparedBranch(name, "it"));
                transaction.commit();
            }
            expectPrepared(db, engine, name);
        }
        expect(db, p, 1L, 2L);
        engine.transaction(connection -> add(connection, p, 3));
        expect(db, p, 1L, 2L, 3L);
    }

    private static void rollback(RuleContext db) {
        People p = db.create(People::new);
        Engine engine = db.twoPhaseEngine();
        String name = db.newName() + " it";
        try (var early = TwoPhaseTransaction.begin(name + 1)) {
            add(early.join("it", engine), p, 1);
            early.rollback();
        }
        try (var late = TwoPhaseTransaction.begin(name + 2)) {
            add(late.join("it", engine), p, 2);
            late.prepare();
            late.rollback();
        }
        try (var forgotten = TwoPhaseTransaction.begin(name + 3)) {
            add(forgotten.join("it", engine), p, 3);
            forgotten.prepare();
        }
        for (int i = 1; i <= 3; i++) {
            expectPrepared(db, engine, name + i);
        }
        expect(db, p);
    }

    private static void recovery(RuleContext db, boolean commit) {
        People p = db.create(People::new);
        for (long id : new long[] {1, 2}) {
            String name = db.newName() + " it";
            Engine lost = db.twoPhaseEngine();
            var transaction = TwoPhaseTransaction.begin(name);
            add(transaction.join("it", lost), p, id);
            transaction.prepare();
            lost.close();
            Engine engine = db.twoPhaseEngine();
            List<PreparedBranch> found = prepared(engine, name);
            Expect.equal("found", List.of(new PreparedBranch(name, "it")), found);
            if (commit) {
                engine.recovery().commit(found.get(0));
            } else {
                engine.recovery().rollback(found.get(0));
            }
            expectPrepared(db, engine, name);
        }
        Long[] rows = commit ? new Long[] {1L, 2L} : new Long[0];
        expect(db, p, rows);
    }

    private static void unknown(RuleContext db) {
        Engine engine = db.twoPhaseEngine();
        var nothing = new PreparedBranch(db.newName(), "nothing");
        db.fails(
                ConnectionException.class,
                ErrorCode.NO_SUCH_BRANCH,
                () -> engine.recovery().commit(nothing));
        db.fails(
                ConnectionException.class,
                ErrorCode.NO_SUCH_BRANCH,
                () -> engine.recovery().rollback(nothing));
    }

    private static void several(RuleContext db) {
        People p = db.create(People::new);
        Engine first = db.twoPhaseEngine();
        Engine second = db.twoPhaseEngine();
        try (var transaction = TwoPhaseTransaction.begin(db.newName())) {
            add(transaction.join("first", first), p, 1);
            add(transaction.join("second", second), p, 2);
            transaction.commit();
        }
        expect(db, p, 1L, 2L);
        String name = db.newName() + " it";
        try (var transaction = TwoPhaseTransaction.begin(name)) {
            add(transaction.join("first", first), p, 3);
            add(transaction.join("second", second), p, 4);
            second.close();
            db.fails(
                    ConnectionException.class,
                    List.of(ErrorCode.NOT_PREPARED, ErrorCode.IN_DOUBT),
                    transaction::commit);
        }
        expectPrepared(db, first, name);
        expect(db, p, 1L, 2L);
    }

    private static void errors(RuleContext db) {
        People p = db.create(People::new);
        Engine engine = db.twoPhaseEngine();
        try (var transaction = TwoPhaseTransaction.begin(db.newName())) {
            Connection connection = transaction.join("it", engine);
            add(connection, p, 1);
            db.fails(IntegrityException.class, ErrorCode.UNIQUE_VIOLATION, () -> add(connection, p, 1));
        }
        expect(db, p);
        try (var transaction = TwoPhaseTransaction.begin(db.newName())) {
            Connection connection = transaction.join("it", engine);
            db.fails(ConnectionException.class, ErrorCode.IN_TWO_PHASE_TRANSACTION, connection::commit);
            db.fails(ConnectionException.class, ErrorCode.IN_TWO_PHASE_TRANSACTION, connection::rollback);
            db.fails(ConnectionException.class, ErrorCode.IN_TWO_PHASE_TRANSACTION, connection::savepoint);
        }
    }
}
