package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Dialects;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Result;
import org.alkahest.engine.option.TransactionOptions;
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
                    .body(ConnectionRules::resultClosed));

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
}
