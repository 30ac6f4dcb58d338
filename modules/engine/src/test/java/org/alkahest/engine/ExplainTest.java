package org.alkahest.engine;

import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.ExplainOptions;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.Ddl;
import org.alkahest.sql.Insert;
import org.alkahest.sql.Statement;
import org.alkahest.sql.Types;
import org.alkahest.sql.Values;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.testdb.Product;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection gives the plan of a statement, sent as the statement itself would be. */
class ExplainTest {
    private static final ExplainOptions ANALYZE = ExplainOptions.defaults().withAnalyze(true);

    private final List<StatementExecution> executed = new ArrayList<>();
    private final List<Long> finished = new ArrayList<>();
    private final List<AlkahestException> failed = new ArrayList<>();
    private TestEngine test;
    private Users users;

    private final class Listener implements StatementListener {
        @Override
        public void beforeStatement(StatementExecution execution) {
            executed.add(execution);
        }

        @Override
        public void statementFailed(StatementExecution execution, AlkahestException error) {
            failed.add(error);
        }

        @Override
        public void statementFinished(StatementExecution execution, long rows) {
            finished.add(rows);
        }
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(Product.H2, options -> options.withListener(new Listener()));
        users = test.users;
        test.insertUsers(5);
        executed.clear();
        finished.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        test.close();
    }

    private Statement byId(long id) {
        return select(users.name).where(users.id.eq(id));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        AlkahestException.class,
                        error -> assertThat(error.code()).isEqualTo(code));
    }

    @Test
    void aPlanIsAValueThatPrintsItself() {
        try (Connection connection = test.engine.connect()) {
            Plan plan = connection.explain(byId(1));
            assertThat(plan.lines()).hasSizeGreaterThan(2).anyMatch(line -> line.contains("PRIMARY_KEY"));
            assertThat(plan).hasToString(String.join("\n", plan.lines()));
            assertThat(plan.sql()).isEqualTo(test.engine.dialect().text(byId(1)));
            assertThat(plan.analyzed()).isFalse();
            assertThat(plan.json()).isEmpty();
        }
    }

    @Test
    void aStatementAndItsPlansShareACompiledOne() {
        try (Connection connection = test.engine.connect()) {
            connection.explain(byId(1));
            connection.explain(byId(2), ANALYZE);
            connection.execute(byId(3));
        }
        assertThat(executed).extracting(StatementExecution::cached).containsExactly(false, true, true);
    }

    @Test
    void whoListensSeesTheTextThatIsSent() {
        try (Connection connection = test.engine.connect()) {
            Plan plan = connection.explain(
                    byId(1),
                    ANALYZE,
                    ExecutionOptions.none()
                            .withTags(() -> Map.of("route", "/a"))
                            .withLabel("why"));
            assertThat(plan.sql()).endsWith(" /*route='%2Fa'*/");
            assertThat(executed.get(0).sql()).isEqualTo("explain analyze " + plan.sql());
        }
        assertThat(executed.get(0).label()).isEqualTo("why");
        assertThat(finished).containsExactly(1L);
    }

    @Test
    void valuesThatStandInTheTextAreThoseOfTheStatement() {
        try (Connection connection = test.engine.connect()) {
            var three = Values.literal(3, Types.INTEGER);
            assertThat(connection
                            .explain(select(users.name).where(users.age.eq(three)))
                            .toString())
                    .contains("= 3");
        }
    }

    @Test
    void postgresqlPlansForTheValuesThatAreBound() throws SQLException {
        try (TestEngine postgresql = TestEngine.of(Product.POSTGRESQL);
                Connection connection = postgresql.engine.connect()) {
            Users table = postgresql.users;
            assertThat(connection
                            .explain(select(table.name).where(table.id.eq(3L)))
                            .toString())
                    .contains("(id = '3'::bigint)");
            assertThat(connection
                            .explain(select(table.name).where(table.id.eq(4L)))
                            .toString())
                    .contains("(id = '4'::bigint)");
        }
    }

    @Test
    void tablesAreFoundInTheSchemaOfTheConnection() {
        ExecutionOptions tenant = ExecutionOptions.none().withSchemas(SchemaTranslation.ofDefault("tenant"));
        test.engine.transaction(connection -> connection.execute(text("create schema tenant")));
        test.engine.with(tenant).createAll(test.metaData);
        try (Connection connection = test.engine.connect(tenant)) {
            assertThat(connection.explain(byId(1)).toString()).contains("\"TENANT\".\"APP_USER\"");
        }
    }

    @Test
    void aChangeIsMadeOnlyWithAnalyzeAndUndoneByARollback() {
        Statement change = delete(users).where(users.id.le(2L));
        try (Connection connection = test.engine.connect()) {
            connection.explain(change);
            assertThat(connection.isInTransaction()).isTrue();
            assertThat(connection.execute(test.names()).all()).hasSize(5);
            assertThat(connection.explain(change, ANALYZE).analyzed()).isTrue();
            assertThat(connection.execute(test.names()).all()).hasSize(3);
            connection.rollback();
            assertThat(connection.execute(test.names()).all()).hasSize(5);
        }
    }

    @Test
    void anInsertThatGivesBackItsKeyIsNotMade() {
        try (Connection connection = test.engine.connect()) {
            connection.explain(insert(users).set(users.name, "new").returning(users.id));
            assertThat(connection.execute(test.names()).all()).hasSize(5);
        }
    }

    @Test
    void aTransactionThatReadsOnlyMakesNoChangeForItsPlan() {
        try (Connection connection = test.engine.connect()) {
            connection.begin(TransactionOptions.defaults().withReadOnly(true));
            Statement change = update(users).set(users.age, 1);
            assertThat(connection.explain(change).lines()).isNotEmpty();
            refused(ErrorCode.READ_ONLY, () -> connection.explain(change, ANALYZE));
            assertThat(connection.explain(byId(1), ANALYZE).lines()).isNotEmpty();
        }
    }

    @Test
    void whatHasNoPlanIsRefusedBeforeItIsSent() {
        Statement batch = insert(users).values(List.of("a", "b"), Insert.from(users.name, name -> name));
        Statement returning = insert(users)
                .values(List.of("a", "b"), Insert.from(users.name, name -> name))
                .returning(users.id);
        try (Connection connection = test.engine.connect()) {
            for (Statement statement : List.of(batch, returning, Ddl.dropTable(users))) {
                refused(ErrorCode.NOT_EXPLAINABLE, () -> connection.explain(statement));
                refused(ErrorCode.NOT_EXPLAINABLE, () -> connection.explain(statement, ANALYZE));
            }
        }
        assertThat(executed).isEmpty();
    }

    @Test
    void whatTheDatabaseDoesNotGiveIsRefusedByName() throws SQLException {
        try (TestEngine sqlite = TestEngine.of(Product.SQLITE);
                Connection connection = sqlite.engine.connect()) {
            Statement query = select(sqlite.users.age);
            assertThat(connection.explain(query).lines()).containsExactly("QUERY PLAN", "`--SCAN app_user");
            assertThatThrownBy(() -> connection.explain(query, ANALYZE))
                    .isInstanceOfSatisfying(UnsupportedException.class, error -> {
                        assertThat(error.dialect()).isEqualTo("sqlite");
                        assertThat(error.version())
                                .isEqualTo(sqlite.engine.dialect().version().number());
                        assertThat(error.capability()).isEqualTo(Capability.EXPLAIN_ANALYZE.name());
                    });
        }
    }

    @Test
    void aClosedConnectionExplainsNothing() {
        Connection connection = test.engine.connect();
        connection.close();
        refused(ErrorCode.CONNECTION_CLOSED, () -> connection.explain(byId(1)));
        refused(ErrorCode.CONNECTION_CLOSED, () -> connection.explain(Ddl.dropTable(users)));
    }

    @Test
    void whatTheDatabaseRefusesIsHeardAndThrown() {
        try (Connection connection = test.engine.connect()) {
            refused(ErrorCode.BAD_SQL, () -> connection.explain(text("selct")));
        }
        assertThat(failed).extracting(AlkahestException::code).containsExactly(ErrorCode.BAD_SQL);
    }

    @Test
    void aStatementMayTakeNoLongerThanItsTimeoutAndIsClosedAtTheEnd() throws SQLException {
        var watched = new WatchedDataSource(test.database.dataSource());
        try (Engine engine = Engine.of(watched.dataSource(), EngineOptions.defaults());
                Connection connection = engine.connect()) {
            connection.explain(
                    byId(1), ExplainOptions.defaults(), ExecutionOptions.none().withTimeout(Duration.ofSeconds(7)));
            assertThat(watched.calls("PreparedStatement.setQueryTimeout")).isEqualTo(2);
            assertThat(watched.open()).containsExactly("Connection");
            watched.failOn("ResultSet.next", new SQLException("gone wrong", "42000"));
            refused(ErrorCode.BAD_SQL, () -> connection.explain(byId(1)));
            assertThat(watched.open()).containsExactly("Connection");
        }
    }
}
