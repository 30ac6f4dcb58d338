package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import java.util.EnumSet;
import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Engine;
import org.alkahest.engine.Savepoint;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.schema.SchemaStatement;

/** Commit, rollback, savepoints, isolation, read-only. */
final class TransactionRules {
    private static final String ENGINE = "This is the engine's and the driver's work; try the same with plain JDBC.";

    static final Topic TOPIC = Topic.of(
            "transaction",
            rule("transaction.commit", "What is committed is seen by other connections.")
                    .at(Level.SMOKE)
                    .advice(ENGINE)
                    .body(TransactionRules::commit),
            rule("transaction.rollback", "What is rolled back has never been.")
                    .at(Level.SMOKE)
                    .advice(ENGINE)
                    .body(TransactionRules::rollback),
            rule("transaction.block", "A block commits at its end, and rolls back if it throws.")
                    .at(Level.SMOKE)
                    .advice(ENGINE)
                    .body(TransactionRules::block),
            rule("transaction.auto-commit", "With auto-commit each statement is committed by itself.")
                    .advice(ENGINE)
                    .body(TransactionRules::autoCommit),
            rule("transaction.after-error", "After an error and a rollback the connection goes on.")
                    .at(Level.SMOKE)
                    .advice("If it does not, look at Dialect.fault: the error may be taken for a lost connection.")
                    .body(TransactionRules::afterError),
            rule(
                            "transaction.savepoint.rollback",
                            "Rolling back to a savepoint undoes what came after it, and no more.")
                    .advice("Claim SAVEPOINTS only if the driver has setSavepoint and rollback(Savepoint).")
                    .needs(Capability.SAVEPOINTS)
                    .body(TransactionRules::savepointRollback),
            rule("transaction.savepoint.release", "Releasing a savepoint keeps what came after it.")
                    .advice("A driver without releaseSavepoint must ignore the call, not fail.")
                    .needs(Capability.SAVEPOINTS)
                    .body(TransactionRules::savepointRelease),
            rule("transaction.savepoint.nested", "An outer savepoint undoes inner ones with it.")
                    .advice(ENGINE)
                    .needs(Capability.SAVEPOINTS)
                    .body(TransactionRules::savepointNested),
            rule("transaction.savepoint.after-error", "Rolling back to a savepoint mends a transaction after an error.")
                    .advice(ENGINE)
                    .needs(Capability.SAVEPOINTS)
                    .body(TransactionRules::savepointAfterError),
            rule("transaction.isolation.listed", "Every isolation level that the dialect lists can be worked in.")
                    .advice("Take levels that the driver refuses off Dialect.isolationLevels.")
                    .body(TransactionRules::isolationListed),
            rule("transaction.isolation.unlisted", "An isolation level that the dialect does not list is refused.")
                    .advice("This is the engine's work.")
                    .body(TransactionRules::isolationUnlisted),
            rule(
                            "transaction.isolation.engine",
                            "An isolation level of an engine is there again after another one was used.")
                    .advice("The driver must report and restore the isolation level as JDBC says.")
                    .body(TransactionRules::isolationOfEngine),
            rule("transaction.read-only", "A read-only transaction reads, and refuses typed changes.")
                    .advice("Connection.setReadOnly of the driver must at least do no harm.")
                    .body(TransactionRules::readOnly),
            rule("transaction.ddl", "A table that was created in a transaction goes with its rollback.")
                    .advice("Claim TRANSACTIONAL_DDL only if definitions do not commit the transaction.")
                    .needs(Capability.TRANSACTIONAL_DDL)
                    .body(TransactionRules::ddl));

    private TransactionRules() {}

    private static void expectNames(RuleContext db, People people, long least, Object... names) {
        try (Connection other = db.engine().connect()) {
            Expect.equal(
                    "names seen by another connection",
                    List.of(names),
                    other.execute(select(people.name).where(people.id.ge(least)).orderBy(people.id.asc()))
                            .all());
        }
    }

    private static Statement newcomer(People people, long id, String name) {
        return insert(people).set(people.id, id).set(people.name, name);
    }

    private static void commit(RuleContext db) {
        People people = People.in(db);
        db.<Long>change(id -> newcomer(people, id, "new" + id)).changes(6L, 1).changes(7L, 1);
        db.commit();
        expectNames(db, people, 6, "new6", "new7");
    }

    private static void rollback(RuleContext db) {
        People people = People.in(db);
        db.<Long>change(id -> newcomer(people, id, "new" + id)).changes(6L, 1).changes(7L, 1);
        db.execute(delete(people).where(people.id.eq(5)));
        db.rollback();
        expectNames(db, people, 5, "eve");
    }

    private static void block(RuleContext db) {
        People people = People.in(db);
        db.engine().transaction(connection -> connection.execute(newcomer(people, 6, "fay")));
        expectNames(db, people, 6, "fay");
        try {
            db.engine().transaction(connection -> {
                connection.execute(newcomer(people, 7, "gus"));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException expected) {
            expectNames(db, people, 6, "fay");
            return;
        }
        throw new AssertionError("The block's exception did not come through.");
    }

    private static void autoCommit(RuleContext db) {
        People people = People.in(db);
        try (Connection connection =
                db.engine().connect(TransactionOptions.defaults().withAutoCommit(true))) {
            connection.execute(newcomer(people, 6, "fay"));
            expectNames(db, people, 6, "fay");
            connection.rollback();
        }
        expectNames(db, people, 6, "fay");
    }

    private static void afterError(RuleContext db) {
        People people = People.in(db);
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.UNIQUE_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> db.execute(newcomer(people, 1, "twin")));
        db.<Long>rows(id -> select(people.name).where(people.id.eq(id)))
                .gives(1L, "ann")
                .gives(2L, "bob");
        db.execute(newcomer(people, 6, "fay"));
        db.commit();
        expectNames(db, people, 6, "fay");
    }

    private static void savepointRollback(RuleContext db) {
        People people = People.in(db);
        Connection connection = db.connection();
        connection.execute(newcomer(people, 6, "before"));
        Savepoint savepoint = connection.savepoint();
        connection.execute(newcomer(people, 7, "after"));
        savepoint.rollback();
        connection.execute(newcomer(people, 8, "later"));
        connection.commit();
        expectNames(db, people, 6, "before", "later");
    }

    private static void savepointRelease(RuleContext db) {
        People people = People.in(db);
        Connection connection = db.connection();
        try (Savepoint savepoint = connection.savepoint()) {
            connection.execute(newcomer(people, 6, "kept"));
            savepoint.release();
        }
        connection.commit();
        expectNames(db, people, 6, "kept");
    }

    private static void savepointNested(RuleContext db) {
        People people = People.in(db);
        Connection connection = db.connection();
        Savepoint outer = connection.savepoint();
        connection.execute(newcomer(people, 6, "outer"));
        Savepoint inner = connection.savepoint();
        connection.execute(newcomer(people, 7, "inner"));
        inner.rollback();
        connection.execute(newcomer(people, 8, "between"));
        Savepoint another = connection.savepoint();
        connection.execute(newcomer(people, 9, "another"));
        another.release();
        Expect.equal(
                "rows before the outer savepoint is rolled back",
                List.of("outer", "between", "another"),
                db.all(select(people.name).where(people.id.ge(6)).orderBy(people.id.asc())));
        outer.rollback();
        connection.commit();
        expectNames(db, people, 5, "eve");
    }

    private static void savepointAfterError(RuleContext db) {
        People people = People.in(db);
        Connection connection = db.connection();
        connection.execute(newcomer(people, 6, "before"));
        Savepoint savepoint = connection.savepoint();
        try {
            connection.execute(newcomer(people, 6, "twin"));
            throw new AssertionError("A duplicate key was taken.");
        } catch (IntegrityException expected) {
            savepoint.rollback();
        }
        connection.execute(newcomer(people, 7, "after"));
        connection.commit();
        expectNames(db, people, 6, "before", "after");
    }

    private static void isolationListed(RuleContext db) {
        People people = People.in(db);
        long id = 6;
        for (IsolationLevel level : db.dialect().isolationLevels()) {
            long newId = id++;
            db.engine().transaction(TransactionOptions.defaults().withIsolation(level), connection -> {
                Expect.equal("isolation", level.jdbc(), jdbcIsolation(connection));
                connection.execute(newcomer(people, newId, level.name()));
                Expect.equal(
                        "the row",
                        List.of(level.name()),
                        connection
                                .execute(select(people.name).where(people.id.eq(newId)))
                                .all());
            });
        }
        Expect.that(!db.dialect().isolationLevels().isEmpty(), "The dialect lists no isolation level.");
    }

    private static int jdbcIsolation(Connection connection) {
        try {
            return connection.jdbc().getTransactionIsolation();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void isolationUnlisted(RuleContext db) {
        EnumSet<IsolationLevel> unlisted = EnumSet.allOf(IsolationLevel.class);
        unlisted.removeAll(db.dialect().isolationLevels());
        for (IsolationLevel level : unlisted) {
            db.fails(
                    ConnectionException.class,
                    ErrorCode.INVALID_ISOLATION,
                    () -> db.engine()
                            .transaction(TransactionOptions.defaults().withIsolation(level), Connection::jdbc));
        }
    }

    private static void readOnly(RuleContext db) {
        People people = People.in(db);
        var readOnly = TransactionOptions.defaults().withReadOnly(true);
        db.engine().transaction(readOnly, connection -> {
            Expect.equal(
                    "a row read",
                    List.of("ann"),
                    connection
                            .execute(select(people.name).where(people.id.eq(1)))
                            .all());
            for (Statement change : List.of(
                    newcomer(people, 6, "fay"),
                    update(people).set(people.name, "x").where(people.id.eq(1)),
                    delete(people))) {
                db.fails(AlkahestException.class, ErrorCode.READ_ONLY, () -> connection.execute(change));
            }
        });
        db.engine().transaction(connection -> connection.execute(newcomer(people, 6, "fay")));
        expectNames(db, people, 6, "fay");
    }

    private static void ddl(RuleContext db) {
        var metaData = new MetaData();
        People people = new People(metaData);
        Connection connection = db.connection();
        Statement create = () -> new SchemaStatement.CreateTable(people.definition(), false);
        connection.execute(create);
        connection.execute(newcomer(people, 1, "ann"));
        connection.rollback();
        db.fails(AlkahestException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(people.name)));
    }

    private static void isolationOfEngine(RuleContext db) {
        for (IsolationLevel usual : db.dialect().isolationLevels()) {
            Engine engine = db.engine().with(TransactionOptions.defaults().withIsolation(usual));
            for (IsolationLevel other : db.dialect().isolationLevels()) {
                engine.transaction(
                        connection -> Expect.equal("isolation at first", usual.jdbc(), jdbcIsolation(connection)));
                engine.transaction(
                        TransactionOptions.defaults().withIsolation(other),
                        connection -> Expect.equal("another isolation", other.jdbc(), jdbcIsolation(connection)));
                engine.transaction(
                        connection -> Expect.equal("isolation again", usual.jdbc(), jdbcIsolation(connection)));
            }
        }
        People people = People.in(db);
        db.<Long>change(id -> newcomer(people, id, "new" + id)).changes(6L, 1).changes(7L, 1);
    }
}
