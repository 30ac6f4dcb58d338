package org.alkahest.engine;

import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.BatchProgress;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.Statement;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are streamed into a table. */
class CopyTest implements StatementListener {
    private static final ExecutionOptions COPY = ExecutionOptions.none().withCopy(true);

    private final List<String> executed = new ArrayList<>();
    private TestEngine test;

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(Product.POSTGRESQL, options -> options.withListener(this));
        executed.clear();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        test.close();
    }

    @Override
    public void beforeStatement(StatementExecution execution) {
        executed.add(execution.sql());
    }

    private InsertBatch<Integer> batch(Iterable<Integer> numbers) {
        return insert(test.users)
                .values(
                        numbers,
                        from(test.users.name, number -> "u" + number),
                        from(test.users.age, number -> number % 2 == 0 ? null : number));
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void oneCommandTakesAllRowsAndTheDatabaseGeneratesTheirKeys() {
        List<BatchProgress> told = new ArrayList<>();
        try (Connection connection = test.engine.connect()) {
            assertThat(connection.execute(batch(numbers(2500)), COPY.withProgress(told::add)))
                    .isEqualTo(new UpdateCount(2500, true));
            assertThat(executed).containsExactly("copy app_user (name, age) from stdin");
            assertThat(connection.execute(test.users.all()).all())
                    .hasSize(2500)
                    .allMatch(user -> user.v2().equals("u" + (user.v1() - 1)));
        }
        assertThat(told).containsExactly(new BatchProgress(2500, 1, "copy", null));
        assertThat(test.committedNames()).isEmpty();
    }

    @Test
    void noRowsAreNoError() {
        try (Connection connection = test.engine.connect()) {
            assertThat(connection.execute(batch(List.of()), COPY)).isEqualTo(new UpdateCount(0, true));
        }
    }

    @Test
    void aCommandIsCompiledOnce() {
        long before = test.engine.statistics().misses();
        try (Connection connection = test.engine.connect()) {
            connection.execute(batch(numbers(2)), COPY);
            connection.rollback();
            connection.execute(batch(numbers(3)), COPY);
            connection.rollback();
        }
        assertThat(test.engine.statistics().misses()).isEqualTo(before + 1);
    }

    @Test
    void aRowThatIsRefusedIsToldByTheDatabase() {
        try (Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(batch(List.of(1, 2, 3, 2)), COPY))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("ALK-5001")
                    .hasMessageContaining("It was among rows 1 to 4 of the batch.")
                    .cause()
                    .hasMessageContaining("COPY app_user, line 4");
            connection.rollback();
            connection.execute(batch(List.of(1)), COPY);
            assertThat(connection.execute(test.names()).all()).containsExactly("u1");
        }
    }

    @Test
    void aSourceThatFailsStoresNothingAndLeavesTheConnectionUsable() {
        Iterable<Integer> failing = () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (next == 100_000) {
                    throw new IllegalStateException("the source has dried up");
                }
                return next++;
            }
        };
        try (Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(batch(failing), COPY)).hasMessage("the source has dried up");
            connection.rollback();
            assertThat(connection.execute(test.names()).all()).isEmpty();
        }
    }

    @Test
    void halfOfACharacterIsRefused() {
        var half = insert(test.users).values(List.of("\ud83d"), from(test.users.name, name -> name));
        try (Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(half, COPY)).hasMessageContaining("ALK-5010");
        }
    }

    @Test
    void theTableIsFoundInTheSchemaOfTheExecution() throws SQLException {
        try (var connection = test.database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create schema tenant; create table tenant.app_user (like public.app_user including all)");
        }
        test.engine.transaction(connection -> {
            connection.execute(
                    batch(numbers(3)), COPY.withSchemas(SchemaTranslation.none().with(null, "tenant")));
            assertThat(executed).last().isEqualTo("copy tenant.app_user (name, age) from stdin");
        });
    }

    @Test
    void whatIsMoreThanValuesIsRefusedBeforeAnythingIsSent() {
        InsertBatch<Integer> batch = batch(numbers(2));
        try (Connection connection = test.engine.connect()) {
            refused(connection, batch.onConflict(test.users.name).doNothing());
            refused(connection, batch.returning(test.users.id));
            assertThatThrownBy(() -> connection.execute(
                            insert(test.users)
                                    .forEach(List.of("a"), (row, name) -> row.set(test.users.name, upper(value(name)))),
                            COPY))
                    .hasMessageContaining("ALK-2013");
            assertThat(connection.execute(select(test.users.id), COPY).all()).isEmpty();
        }
        assertThat(executed).hasSize(1);
    }

    private static void refused(Connection connection, Statement statement) {
        assertThatThrownBy(() -> connection.execute(statement, COPY)).hasMessageContaining("ALK-2013");
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "MARIADB"})
    void otherDatabasesRefuseIt(Product product) throws SQLException {
        try (TestEngine other = TestEngine.of(product);
                Connection connection = other.engine.connect()) {
            var batch = insert(other.users).values(List.of("a"), from(other.users.name, name -> name));
            assertThatThrownBy(() -> connection.execute(batch, COPY))
                    .isInstanceOfSatisfying(
                            UnsupportedException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNSUPPORTED_CAPABILITY));
        }
    }
}
