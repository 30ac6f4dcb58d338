package org.alkahest.engine;

import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alkahest.engine.event.ConnectionListener;
import org.alkahest.engine.event.PoolListener;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.event.TransactionListener;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Insert;
import org.alkahest.sql.Sql;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who listens hears everything, once and in order. */
class ListenerTest {
    private final List<String> heard = new ArrayList<>();
    private TestEngine test;

    private final class Everything implements StatementListener, TransactionListener, ConnectionListener, PoolListener {
        @Override
        public void beforeStatement(StatementExecution execution) {
            heard.add("before " + execution.label());
        }

        @Override
        public void afterStatement(StatementExecution execution, Duration time) {
            assertThat(time).isPositive();
            heard.add("after");
        }

        @Override
        public void statementFailed(StatementExecution execution, AlkahestException error) {
            heard.add("failed " + error.code().id());
        }

        @Override
        public void statementFinished(StatementExecution execution, long rows) {
            heard.add("finished " + rows);
        }

        @Override
        public void began(long connection) {
            heard.add("began");
        }

        @Override
        public void committing(long connection) {
            heard.add("committing");
        }

        @Override
        public void committed(long connection) {
            heard.add("committed");
        }

        @Override
        public void rolledBack(long connection) {
            heard.add("rolled back");
        }

        @Override
        public void savepointSet(long connection) {
            heard.add("savepoint");
        }

        @Override
        public void savepointReleased(long connection) {
            heard.add("released savepoint");
        }

        @Override
        public void rolledBackToSavepoint(long connection) {
            heard.add("rolled back to savepoint");
        }

        @Override
        public void connectionOpened(long connection) {
            heard.add("opened");
        }

        @Override
        public void connectionClosed(long connection) {
            heard.add("closed");
        }

        @Override
        public void acquired(long connection, Duration waited) {
            heard.add("acquired");
        }

        @Override
        public void released(long connection) {
            heard.add("released");
        }
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(Product.H2, options -> options.withListener(new Everything()));
        test.insertUsers(3);
        heard.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        test.close();
    }

    @Test
    void aTransactionWithAQueryIsHeardFromEndToEnd() {
        test.engine.transaction(connection -> connection
                .execute(test.names(), ExecutionOptions.none().withLabel("names"))
                .all());
        assertThat(heard)
                .containsExactly(
                        "acquired",
                        "opened",
                        "began",
                        "before names",
                        "after",
                        "finished 3",
                        "committing",
                        "committed",
                        "released",
                        "closed");
    }

    @Test
    void onlyTheRowsThatWereReadAreCounted() {
        try (Connection connection = test.engine.connect()) {
            connection.execute(test.names()).first();
            assertThat(heard).endsWith("finished 1");
            connection.execute(test.names());
        }
        assertThat(heard).endsWith("finished 0", "rolled back", "released", "closed");
    }

    @Test
    void changesAndBatchesReportWhatTheyChanged() {
        try (Connection connection = test.engine.connect()) {
            connection.execute(Sql.update(test.users).set(test.users.age, 7));
            assertThat(heard).endsWith("after", "finished 3");
            connection.execute(
                    Sql.insert(test.users).values(List.of("a", "b"), Insert.from(test.users.name, name -> name)));
            assertThat(heard).endsWith("before null", "after", "finished 2");
            connection.execute(Sql.insert(test.users)
                    .values(List.of("c", "d"), Insert.from(test.users.name, name -> name))
                    .returning(test.users.id));
            assertThat(heard).endsWith("before null", "after", "finished 2");
        }
    }

    @Test
    void aFailureIsHeardWithItsCode() {
        try (Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("selct"))).isInstanceOf(AlkahestException.class);
            assertThat(heard).endsWith("before null", "failed ALK-5011");
        }
    }

    @Test
    void savepointsAreHeard() {
        try (Connection connection = test.engine.connect()) {
            connection.savepoint().release();
            connection.savepoint().rollback();
        }
        assertThat(heard)
                .containsExactly(
                        "acquired",
                        "opened",
                        "began",
                        "savepoint",
                        "released savepoint",
                        "savepoint",
                        "rolled back to savepoint",
                        "rolled back",
                        "released",
                        "closed");
    }

    @Test
    void aListenerThatObjectsToACommitTurnsItIntoARollback() throws SQLException {
        var objecting = new TransactionListener() {
            @Override
            public void committing(long connection) {
                throw new IllegalStateException("not on Sundays");
            }
        };
        try (TestEngine other = TestEngine.h2();
                Engine engine = Engine.of(
                        other.database.dataSource(),
                        org.alkahest.engine.option.EngineOptions.defaults().withListener(objecting))) {
            assertThatThrownBy(() -> engine.transaction(connection -> connection.execute(other.users.named("Ada"))))
                    .hasMessage("not on Sundays");
            assertThat(other.committedNames()).isEmpty();
        }
    }
}
