package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.alkahest.engine.event.ConnectionListener;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.event.TransactionListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.Batch;
import org.alkahest.sql.Bindings;
import org.alkahest.sql.Insert;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumExpr;
import org.alkahest.sql.Select;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.tree.StatementNode;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On whichever path a connection, a statement or a result set is left, it has been closed. */
class LeakTest {
    private final MetaData metaData = new MetaData();
    private final Users users = new Users(metaData);
    private TestDatabase database;
    private WatchedDataSource watched;
    private Engine engine;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestDatabases.h2().freshDatabase();
        watched = new WatchedDataSource(database.dataSource());
        engine = Engine.of(watched.dataSource());
        engine.createAll(metaData);
        engine.transaction(connection -> connection.execute(
                insert(users).values(List.of("Ada", "Bob", "Cyd"), Insert.from(users.name, name -> name))));
        assertThat(watched.open()).isEmpty();
    }

    @AfterEach
    void nothingIsOpen() throws SQLException {
        assertThat(watched.open()).isEmpty();
        engine.close();
        database.close();
    }

    private Select<String> names() {
        return select(users.name).orderBy(users.id.asc());
    }

    @Test
    void aResultReadToItsEndClosesItselfAndItsStatement() {
        try (Connection connection = engine.connect()) {
            Result<String> result = connection.execute(names());
            assertThat(watched.open()).containsExactly("Connection", "PreparedStatement", "ResultSet");
            result.all();
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void aResultWithTooManyRowsIsClosed() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(names()).one()).hasMessageContaining("ALK-6002");
            assertThat(watched.open()).containsExactly("Connection");
            connection.execute(names()).first();
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void abandonedResultsAreClosedWithTheirConnection() {
        try (Connection connection = engine.connect()) {
            connection.execute(names()).iterator().next();
            assertThat(connection.execute(names()).stream().findFirst()).isPresent();
            connection.execute(names());
            assertThat(watched.open()).hasSize(7);
        }
        assertThat(watched.open()).isEmpty();
    }

    @Test
    void abandonedResultsAreClosedByCommitAndByRollbackAndThenSaySo() {
        try (Connection connection = engine.connect()) {
            Iterator<String> committed = connection.execute(names()).iterator();
            committed.next();
            connection.commit();
            assertThat(watched.open()).containsExactly("Connection");
            assertThatThrownBy(committed::hasNext)
                    .isInstanceOf(ResultException.class)
                    .hasMessageContaining("Its transaction has ended");

            Result<String> rolledBack = connection.execute(names());
            connection.rollback();
            assertThat(watched.open()).containsExactly("Connection");
            assertThat(rolledBack.isClosed()).isTrue();
        }
    }

    @Test
    void aResultUsedAfterItsConnectionSaysSo() {
        Result<String> result;
        try (Connection connection = engine.connect()) {
            result = connection.execute(names());
        }
        assertThatThrownBy(result::all).hasMessageContaining("Its connection was closed.");
    }

    @Test
    void resultsMayBeReadInterleavedAndClosedInAnyOrder() {
        try (Connection connection = engine.connect()) {
            Result<String> first = connection.execute(names());
            Result<String> second = connection.execute(names());
            Result<String> third = connection.execute(names());
            assertThat(second.next(1)).containsExactly("Ada");
            assertThat(first.next(1)).containsExactly("Ada");
            second.close();
            assertThat(third.all()).hasSize(3);
            assertThat(first.all()).containsExactly("Bob", "Cyd");
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void aProjectionThatThrowsClosesItsResult() {
        try (Connection connection = engine.connect()) {
            Select<String> failing = select(users.id, users.name).to((id, name) -> {
                throw new IllegalStateException("no");
            });
            assertThatThrownBy(() -> connection.execute(failing).all()).isInstanceOf(IllegalStateException.class);
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    record Person(String name, int age) {}

    @Test
    void aNullForAPrimitiveIsACodedErrorAndClosesItsResult() {
        try (Connection connection = engine.connect()) {
            var people = connection.execute(select(users.name, users.age).to(Person::new));
            assertThatThrownBy(people::all).isInstanceOf(ResultException.class).hasMessageContaining("ALK-6004");
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void aStatementThatIsRefusedIsClosed() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(text("selct 1"))).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(() -> connection.execute(users.named("Ada"))).isInstanceOf(DatabaseException.class);
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void aParameterWithoutValueClosesTheStatement() {
        NumExpr<Long> id = Values.parameter("id", Types.BIGINT);
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(names().where(users.id.eq(id))))
                    .hasMessageContaining("ALK-6006");
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void aFailureOfTheDriverAnywhereLeavesNothingOpen() {
        for (String method : List.of(
                "PreparedStatement.setString",
                "PreparedStatement.executeQuery",
                "ResultSet.next",
                "ResultSet.getString",
                "ResultSet.close",
                "PreparedStatement.close")) {
            try (Connection connection = engine.connect()) {
                watched.failOn(method, new SQLException("broken on purpose", "HY000"));
                assertThatThrownBy(() -> connection
                                .execute(names().where(users.name.ne("Bob")))
                                .all())
                        .as(method)
                        .isInstanceOf(AlkahestException.class);
                assertThat(watched.open()).as(method).containsExactly("Connection");
            }
            assertThat(watched.open()).as(method).isEmpty();
        }
    }

    @Test
    void aFailureOfTheDriverInAChangeLeavesNothingOpen() {
        for (String method : List.of(
                "Connection.prepareStatement",
                "PreparedStatement.execute",
                "PreparedStatement.getUpdateCount",
                "PreparedStatement.close")) {
            try (Connection connection = engine.connect()) {
                watched.failOn(method, new SQLException("broken on purpose", "HY000"));
                assertThatThrownBy(() -> connection.execute(users.named("Dan")))
                        .as(method)
                        .isInstanceOf(DatabaseException.class);
                assertThat(watched.open()).as(method).containsExactly("Connection");
            }
        }
    }

    @Test
    void aFailureOfTheDriverInABatchLeavesNothingOpen() {
        var batch = insert(users).values(List.of("Dan", "Eve"), Insert.from(users.name, name -> name));
        Map<String, Batch> batches = Map.of(
                "PreparedStatement.executeUpdate", batch,
                "PreparedStatement.addBatch", ages(1, 2),
                "PreparedStatement.executeBatch", ages(1, 2));
        for (String method : batches.keySet()) {
            try (Connection connection = engine.connect()) {
                watched.failOn(method, new SQLException("broken on purpose", "HY000"));
                assertThatThrownBy(() -> connection.execute(batches.get(method)))
                        .as(method)
                        .isInstanceOf(DatabaseException.class);
                assertThat(watched.open()).as(method).containsExactly("Connection");
            }
        }
        for (String method : List.of("PreparedStatement.executeQuery", "ResultSet.getLong", "ResultSet.close")) {
            try (Connection connection = engine.connect()) {
                watched.failOn(method, new SQLException("broken on purpose", "HY000"));
                assertThatThrownBy(() -> connection.execute(batch.returning(users.id)))
                        .as(method)
                        .isInstanceOf(AlkahestException.class);
                assertThat(watched.open()).as(method).containsExactly("Connection");
            }
        }
    }

    /** Removes the users of some ages, by a batch of the driver. */
    private Batch ages(int... ages) {
        NumExpr<Integer> age = Values.parameter("age", Types.INTEGER);
        var delete = Sql.delete(users).where(users.age.eq(age));
        return new Batch() {
            @Override
            public StatementNode node() {
                return delete.node();
            }

            @Override
            public Iterable<Bindings> rows() {
                return Arrays.stream(ages)
                        .mapToObj(each -> delete.bind(age, each).bindings())
                        .toList();
            }
        };
    }

    @Test
    void rowsOfABatchThatCannotBeReadLeaveNothingOpen() {
        var batch = insert(users).values(List.of("Dan", "Eve"), Insert.from(users.name, name -> {
            if (name.equals("Eve")) {
                throw new IllegalStateException("no Eve");
            }
            return name;
        }));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(batch)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> connection.execute(batch.returning(users.id)))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void aFailureOfCommitOrRollbackGivesTheConnectionBack() {
        for (String method : List.of("Connection.commit", "Connection.rollback", "Connection.setAutoCommit")) {
            assertThatThrownBy(() -> engine.transaction(connection -> {
                        connection.execute(names()).all();
                        watched.failOn(method, new SQLException("broken on purpose", "HY000"));
                        throw new IllegalStateException("roll back");
                    }))
                    .as(method)
                    .isInstanceOf(IllegalStateException.class);
            assertThat(watched.open()).as(method).isEmpty();
        }
        watched.failOn("Connection.commit", new SQLException("broken on purpose", "HY000"));
        assertThatThrownBy(() -> engine.transaction(connection -> connection.execute(users.named("Dan"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(watched.open()).isEmpty();
    }

    @Test
    void aDataSourceThatFailsHalfWayLeavesNoConnectionOpen() {
        for (String method : List.of("Connection.getAutoCommit", "Connection.setAutoCommit")) {
            watched.failOn(method, new SQLException("broken on purpose", "HY000"));
            assertThatThrownBy(engine::connect).as(method).isInstanceOf(AlkahestException.class);
            assertThat(watched.open()).as(method).isEmpty();
        }
        watched.failOn("Connection.getMetaData", new SQLException("broken on purpose", "HY000"));
        assertThatThrownBy(() -> Engine.of(watched.dataSource())).isInstanceOf(AlkahestException.class);
    }

    @Test
    void aListenerThatThrowsLeavesNothingOpen() {
        class Unwilling implements StatementListener, TransactionListener, ConnectionListener {
            private String at = "";

            private void reached(String place) {
                if (place.equals(at)) {
                    throw new IllegalStateException("unwilling");
                }
            }

            @Override
            public void beforeStatement(StatementExecution execution) {
                reached("before");
            }

            @Override
            public void afterStatement(StatementExecution execution, java.time.Duration time) {
                reached("after");
            }

            @Override
            public void statementFinished(StatementExecution execution, long rows) {
                reached("finished");
            }

            @Override
            public void began(long connection) {
                reached("began");
            }

            @Override
            public void committing(long connection) {
                reached("committing");
            }

            @Override
            public void rolledBack(long connection) {
                reached("rolledBack");
            }

            @Override
            public void connectionOpened(long connection) {
                reached("opened");
            }
        }
        var unwilling = new Unwilling();
        try (Engine listened =
                Engine.of(watched.dataSource(), EngineOptions.defaults().withListener(unwilling))) {
            for (String place : List.of("before", "after", "finished", "began", "committing", "opened")) {
                unwilling.at = place;
                assertThatThrownBy(() -> listened.transaction(
                                connection -> connection.execute(names()).all()))
                        .as(place)
                        .isInstanceOf(IllegalStateException.class);
                assertThat(watched.open()).as(place).isEmpty();
            }
            unwilling.at = "rolledBack";
            listened.connect().close();
            try (Connection connection = listened.connect()) {
                connection.execute(names());
            }
        }
        assertThat(watched.open()).isEmpty();
    }

    @Test
    void textThatYieldsMoreThanWasSaidIsClosed() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(text("select * from app_user")).rows())
                    .isEqualTo(3);
            var tooShort = text("select 1").yields(TextStatement.column("a", Types.INTEGER));
            assertThat(connection.execute(tooShort).one()).isEqualTo(1);
            assertThat(watched.open()).containsExactly("Connection");
        }
    }
}
