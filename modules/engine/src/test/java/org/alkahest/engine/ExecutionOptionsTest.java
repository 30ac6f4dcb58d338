package org.alkahest.engine;

import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.TextStatement;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.TimeoutException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Options come in layers, and each does what it says. */
class ExecutionOptionsTest {

    @Test
    void aCallGoesBeforeTheStatementTheConnectionAndTheEngine() throws SQLException {
        List<String> labels = new ArrayList<>();
        var listener = new StatementListener() {
            @Override
            public void beforeStatement(StatementExecution execution) {
                labels.add(execution.label());
            }
        };
        ExecutionOptions none = ExecutionOptions.none();
        try (TestEngine test = TestEngine.of(
                Product.H2, options -> options.withListener(listener).withExecution(none.withLabel("engine")))) {
            labels.clear();
            try (Connection connection = test.engine.connect()) {
                connection.execute(test.names()).all();
            }
            try (Connection connection = test.engine.connect(none.withLabel("connection"))) {
                connection.execute(test.names()).all();
                connection
                        .execute(test.names().with(none.withLabel("statement")))
                        .all();
                connection
                        .execute(test.names().with(none.withLabel("statement")), none.withLabel("call"))
                        .all();
                connection
                        .execute(test.names().with(none.withFetchSize(7)), none.withBatchSize(3))
                        .all();
            }
            try (Connection connection =
                    test.engine.with(none.withLabel("view")).connect()) {
                connection.execute(test.names()).all();
            }
            assertThat(labels).containsExactly("engine", "connection", "statement", "call", "connection", "view");
        }
    }

    @Test
    void optionsOfAStatementDoNotChangeItsSql() throws SQLException {
        try (TestEngine test = TestEngine.h2()) {
            var plain = test.names();
            var labelled = plain.with(ExecutionOptions.none().withLabel("x").withFetchSize(5));
            assertThat(labelled.toSql(test.engine.dialect())).isEqualTo(plain.toSql(test.engine.dialect()));
        }
    }

    @Test
    void tagsFollowTheStatementAsAskedForAtEachExecution() throws SQLException {
        List<String> texts = new ArrayList<>();
        var listener = new StatementListener() {
            @Override
            public void beforeStatement(StatementExecution execution) {
                texts.add(execution.sql());
            }
        };
        Map<String, String> tags = new TreeMap<>();
        try (TestEngine test = TestEngine.of(
                Product.H2,
                options -> options.withListener(listener)
                        .withExecution(ExecutionOptions.none().withTags(() -> tags)))) {
            texts.clear();
            try (Connection connection = test.engine.connect()) {
                connection.execute(test.names()).all();
                tags.put("route", "/a b'?");
                tags.put("db:driver", "*/");
                connection.execute(test.names()).all();
                tags.clear();
                connection.execute(test.names()).all();
            }
        }
        assertThat(texts).hasSize(3);
        assertThat(texts.get(0)).isEqualTo(texts.get(2)).doesNotContain("/*");
        assertThat(texts.get(1)).isEqualTo(texts.get(0) + " /*db%3Adriver='*%2F',route='%2Fa%20b%27%3F'*/");
    }

    @Provide
    Arbitrary<ExecutionOptions> options() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 3);
        return Combinators.combine(number, number, number).as((fetchSize, batchSize, label) -> {
            ExecutionOptions options = ExecutionOptions.none();
            options = fetchSize == 0 ? options : options.withFetchSize(fetchSize);
            options = batchSize == 0 ? options : options.withBatchSize(batchSize);
            return label == 0 ? options : options.withLabel("label " + label).withCache(label == 1);
        });
    }

    private static List<Object> values(ExecutionOptions options) {
        List<Object> values = new ArrayList<>();
        values.add(options.fetchSize());
        values.add(options.batchSize());
        values.add(options.cached());
        values.add(options.label());
        return values;
    }

    @Property
    void layersCanBePutTogetherInAnyGrouping(
            @ForAll("options") ExecutionOptions a,
            @ForAll("options") ExecutionOptions b,
            @ForAll("options") ExecutionOptions c) {
        assertThat(values(a.over(b).over(c))).isEqualTo(values(a.over(b.over(c))));
        assertThat(values(a.over(ExecutionOptions.none()))).isEqualTo(values(a));
        assertThat(values(ExecutionOptions.none().over(a))).isEqualTo(values(a));
        assertThat(values(a.over(a))).isEqualTo(values(a));
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "SQLITE", "POSTGRESQL", "MARIADB"})
    void aFetchSizeChangesNothingAboutTheRows(Product product) throws SQLException {
        try (TestEngine test = TestEngine.of(product)) {
            test.insertUsers(25);
            try (Connection connection = test.engine.connect()) {
                for (int fetchSize : new int[] {1, 7, 25, 100}) {
                    Result<String> names = connection.execute(
                            test.names(), ExecutionOptions.none().withFetchSize(fetchSize));
                    assertThat(names.all()).hasSize(25).startsWith("u1").endsWith("u25");
                }
                assertThat(connection.execute(test.names()).all()).hasSize(25);
            }
        }
    }

    @Test
    void onPostgresqlAFetchSizeReadsThroughACursor() throws SQLException {
        var cursors = text("select count(*) from pg_cursors where is_holdable = false and name <> ''")
                .yields(TextStatement.column("n", Types.BIGINT));
        var numbers =
                text("select n from generate_series(1, 100000) as n").yields(TextStatement.column("n", Types.INTEGER));
        try (TestEngine test = TestEngine.of(Product.POSTGRESQL);
                Connection connection = test.engine.connect()) {
            Iterator<Integer> streamed = connection
                    .execute(numbers, ExecutionOptions.none().withFetchSize(100))
                    .iterator();
            assertThat(streamed.next()).isEqualTo(1);
            assertThat(connection.execute(cursors).one()).isEqualTo(1);
            int count = 1;
            while (streamed.hasNext()) {
                assertThat(streamed.next()).isEqualTo(++count);
            }
            assertThat(count).isEqualTo(100_000);
            assertThat(connection.execute(cursors).one()).isZero();
            connection.execute(numbers).first();
            assertThat(connection.execute(cursors).one())
                    .as("the next use of the same statement is without a cursor")
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"H2", "POSTGRESQL", "MARIADB"})
    void aStatementThatTakesTooLongIsCancelledAndTheNextOneIsNot(Product product) throws SQLException {
        var slow = switch (product) {
            case H2 -> text("select count(*) from system_range(1, 10000000000) where mod(x, 7) = 8");
            case POSTGRESQL -> text("select count(*) from (select pg_sleep(60)) as s");
            default -> text("select sleep(60)");
        };
        var number = TextStatement.column("n", Types.BIGINT);
        try (TestEngine test = TestEngine.of(product);
                Connection connection = test.engine.connect()) {
            assertThatThrownBy(() -> connection
                            .execute(
                                    slow.yields(number), ExecutionOptions.none().withTimeout(Duration.ofMillis(10)))
                            .all())
                    .isInstanceOfSatisfying(
                            TimeoutException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.STATEMENT_TIMEOUT));
            connection.rollback();
            assertThat(connection.execute(text("select 4").yields(number)).one())
                    .isEqualTo(4);
        }
    }
}
