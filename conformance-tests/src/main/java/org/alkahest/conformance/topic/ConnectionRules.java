package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.Dialects;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Result;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ResultException;

/** Finding the dialect, and what becomes of connections and results that are closed. */
final class ConnectionRules {
    static final Topic TOPIC = Topic.of(
            "connection",
            rule("connection.dialect", "The dialect is found by the name that the database gives itself.")
                    .at(Level.SMOKE)
                    .advice("Look at DialectProvider.acceptsProduct, and at DatabaseMetaData.getDatabaseProductName.")
                    .body(ConnectionRules::dialect),
            rule("connection.version", "The dialect is made for the version of the database at hand.")
                    .at(Level.SMOKE)
                    .advice("The provider must hand the version on to the dialect.")
                    .body(ConnectionRules::version),
            rule("connection.closed", "A closed connection refuses statements.")
                    .at(Level.SMOKE)
                    .advice("This is the engine's work; a wrapper around the driver's connections may be in its way.")
                    .body(ConnectionRules::closed),
            rule("connection.close.rolls-back", "Closing a connection undoes what was not committed.")
                    .at(Level.SMOKE)
                    .advice("The driver must leave auto-commit off for the whole transaction.")
                    .body(ConnectionRules::closeRollsBack),
            rule("connection.reused", "A connection that is given back carries no settings to its next user.")
                    .at(Level.SMOKE)
                    .advice("The driver must report and restore auto-commit, read-only and isolation as JDBC says.")
                    .body(ConnectionRules::reused),
            rule("connection.result.closed", "A result is closed by its last row, and by the end of its transaction.")
                    .advice("The driver must close result sets with their statements.")
                    .body(ConnectionRules::resultClosed),
            rule("connection.ping", "A connection tells that it lives, and what it was doing goes on.")
                    .advice("Look at the driver's Connection.isValid: the pool asks it, too.")
                    .body(ConnectionRules::ping),
            rule(
                            "connection.schema",
                            "On a connection that was put into another schema, names without a schema are those of that one.")
                    .advice("Look at Reflection.ownSchema, and at statements that remember where a name was found.")
                    .needs(Capability.CREATE_SCHEMA)
                    .body(ConnectionRules::schema),
            rule(
                            "connection.reused.auto-commit",
                            "A connection that committed by itself does not do so for its next user.")
                    .advice("The driver must report and restore auto-commit as JDBC says.")
                    .body(ConnectionRules::reusedAfterAutoCommit));

    private ConnectionRules() {}

    private static void dialect(RuleContext db) throws SQLException {
        String product = db.connection().jdbc().getMetaData().getDatabaseProductName();
        Expect.equal(
                "the dialect for a database that calls itself " + product,
                db.dialect().id(),
                Dialects.installed().forProduct(product).id());
    }

    private static void version(RuleContext db) throws SQLException {
        DatabaseMetaData metaData = db.connection().jdbc().getMetaData();
        Expect.equal(
                "the version of " + db.dialect().id(),
                metaData.getDatabaseMajorVersion() + "." + metaData.getDatabaseMinorVersion(),
                db.dialect().version().number());
    }

    private static void closed(RuleContext db) {
        People people = People.in(db);
        Connection connection = db.engine().connect();
        connection.close();
        Expect.that(connection.isClosed(), "A closed connection says that it is open.");
        db.fails(ConnectionException.class, ErrorCode.CONNECTION_CLOSED, () -> connection.execute(select(people.id)));
        db.fails(ConnectionException.class, ErrorCode.CONNECTION_CLOSED, () -> connection.execute(delete(people)));
    }

    private static void closeRollsBack(RuleContext db) {
        People people = People.in(db);
        try (Connection connection = db.engine().connect()) {
            connection.execute(delete(people).where(people.id.eq(4)));
            connection.execute(insert(people).set(people.id, 6).set(people.name, "fay"));
        }
        db.<Long>rows(least -> select(count()).from(people).where(people.id.ge(least)))
                .gives(1L, 5L)
                .gives(4L, 2L);
    }

    private static void reused(RuleContext db) throws SQLException {
        People people = People.in(db);
        int isolation;
        try (Connection plain = db.engine().connect()) {
            isolation = plain.jdbc().getTransactionIsolation();
        }
        for (var level : db.dialect().isolationLevels()) {
            var options = TransactionOptions.defaults().withIsolation(level).withReadOnly(true);
            db.engine()
                    .transaction(
                            options,
                            connection -> connection.execute(select(people.id)).all());
            try (Connection plain = db.engine().connect()) {
                Expect.equal("isolation after " + level, isolation, plain.jdbc().getTransactionIsolation());
                Expect.that(!plain.jdbc().getAutoCommit(), "Auto-commit is on in a transaction.");
                plain.execute(delete(people).where(people.id.eq(9)));
            }
        }
    }

    private static void resultClosed(RuleContext db) {
        People people = People.in(db);
        Connection connection = db.connection();
        Result<Long> read = connection.execute(select(people.id));
        Expect.equal("rows", 5, read.all().size());
        Expect.that(read.isClosed(), "A result that was read to its end is open.");
        db.fails(ResultException.class, ErrorCode.RESULT_CLOSED, read::all);

        Result<Long> pending = connection.execute(select(people.id).orderBy(people.id.asc()));
        Expect.equal("the first row", 1L, pending.iterator().next());
        connection.commit();
        Expect.that(pending.isClosed(), "A result is open after the end of its transaction.");
        db.fails(ResultException.class, ErrorCode.RESULT_CLOSED, pending::all);

        try (Result<Long> given = connection.execute(select(people.id))) {
            given.iterator().next();
        }
        db.<Long>rows(id -> select(people.name).where(people.id.eq(id)))
                .gives(1L, "ann")
                .gives(2L, "bob");
    }

    private static void ping(RuleContext db) throws SQLException {
        People people = People.in(db);
        Connection connection = db.connection();
        Expect.that(connection.jdbc().isValid(10), "A new connection is not valid.");
        var inserts = db.<Long>change(id -> insert(people).set(people.id, id).set(people.name, "new"));
        inserts.changes(6L, 1);
        Expect.that(connection.jdbc().isValid(10), "A connection in a transaction is not valid.");
        inserts.changes(7L, 1);
        db.rollback();
        Expect.equal(
                "rows after the rollback", List.of(5L), db.all(select(count()).from(people)));
        java.sql.Connection driver = connection.jdbc();
        connection.close();
        Expect.that(driver.isClosed() || !driver.isValid(10) || connection.isClosed(), "A closed one is valid.");
    }

    /** The connection is not used again: prepared statements of some databases remember the schema they were made in. */
    private static void schema(RuleContext db) throws Exception {
        SchemaRules.withSchemas(db, (one, two) -> {
            var moved = new DynamicTable(new MetaData(), "moved_to");
            NumColumn<Long> id = moved.column("id", Types.BIGINT).primaryKey();
            db.engine().refreshPool();
            try (Connection connection = db.engine().connect()) {
                move(db, connection, one);
                connection.execute(Ddl.createTable(moved));
                connection.execute(insert(moved).set(id, 1));
                connection.execute(insert(moved).set(id, 2));
                connection.commit();
                Expect.equal(
                        "the schema", one, connection.inspector().ownSchema().orElse(null));
                Expect.that(connection.inspector().hasTable("moved_to"), "The table is not found where it is.");
                connection.execute(delete(moved).where(id.eq(2)));
                connection.rollback();
                Expect.equal(
                        "rows of the schema",
                        List.of(1L, 2L),
                        connection.execute(select(id).orderBy(id.asc())).all());
            } finally {
                db.engine().refreshPool();
            }
            Expect.that(!db.engine().inspector().hasTable("moved_to"), "The table is found in the usual schema.");
            var there = new DynamicTable(new MetaData(one), "moved_to");
            NumColumn<Long> number = there.column("id", Types.BIGINT).primaryKey();
            db.<Long>rows(least -> select(number).where(number.ge(least)).orderBy(number.asc()))
                    .gives(1L, 1L, 2L)
                    .gives(2L, 2L);
        });
    }

    /** Puts a connection into a schema, which some drivers call a catalog. */
    private static void move(RuleContext db, Connection connection, String schema) throws SQLException {
        String name = db.dialect().identifiers().stored(schema);
        connection.begin();
        if (connection.jdbc().getSchema() != null) {
            connection.jdbc().setSchema(name);
        } else {
            connection.jdbc().setCatalog(name);
        }
        connection.commit();
    }

    private static void reusedAfterAutoCommit(RuleContext db) throws SQLException {
        People people = People.in(db);
        for (long id = 6; id <= 7; id++) {
            try (Connection alone =
                    db.engine().connect(TransactionOptions.defaults().withAutoCommit(true))) {
                Expect.that(alone.jdbc().getAutoCommit(), "Auto-commit is off where it was asked for.");
                alone.execute(insert(people).set(people.id, id).set(people.name, "kept"));
            }
            try (Connection next = db.engine().connect()) {
                Expect.that(!next.jdbc().getAutoCommit(), "Auto-commit is on for the next user.");
                next.execute(insert(people).set(people.id, id + 10).set(people.name, "undone"));
            }
        }
        db.<Long>rows(least -> select(people.id).where(people.id.ge(least)).orderBy(people.id.asc()))
                .gives(6L, 6L, 7L)
                .gives(7L, 7L);
    }
}
