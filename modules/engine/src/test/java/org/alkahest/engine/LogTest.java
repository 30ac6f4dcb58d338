package org.alkahest.engine;

import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.engine.option.ValueFormat;
import org.alkahest.sql.Insert;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.Test;

/** What stands in the log, by logger and level. */
class LogTest {
    private static final String SQL = "org.alkahest.engine.sql";

    @Test
    void atDebugEachStatementIsLoggedWithItsTimeAndWhetherItWasFoundInTheCacheButWithoutValues() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect();
                var log = CapturedLog.debug(SQL)) {
            for (long id = 1; id <= 2; id++) {
                connection
                        .execute(select(test.users.name).where(test.users.id.eq(id * 4711)))
                        .all();
            }
            connection
                    .execute(
                            test.names(),
                            ExecutionOptions.none().withLabel("names").withCache(false))
                    .all();
            assertThat(log.messages()).hasSize(3).noneMatch(line -> line.contains("4711"));
            assertThat(log.messages().get(0))
                    .matches("DEBUG org.alkahest.engine.sql - \\[2] miss \\(first time\\) \\d+\\.\\d{3} ms: "
                            + "select app_user.name from app_user where app_user.id = \\?");
            assertThat(log.messages().get(1)).matches("DEBUG .* - \\[2] hit \\d+\\.\\d{3} ms: select .*");
            assertThat(log.messages().get(2)).matches("DEBUG .* - \\[2 names] miss \\(cache disabled\\) .*");
        }
    }

    @Test
    void aProductOfTablesThatNobodyAskedForIsLoggedOnceWhenItIsCompiled() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect();
                var log = CapturedLog.debug(SQL)) {
            var other = test.users.as("other");
            for (int i = 0; i < 2; i++) {
                connection.execute(select(test.users.id, other.id)).all();
            }
            connection
                    .execute(select(test.users.id, other.id).from(test.users).crossJoin(other))
                    .all();
            assertThat(log.messages().stream().filter(line -> line.startsWith("WARN")))
                    .containsExactly(
                            "WARN org.alkahest.engine.sql - FROM pairs every row of \"app_user\" with every row"
                                    + " of [other]: no condition connects them. Add one, or say with crossJoin(…) that it is meant.");
        }
    }

    @Test
    void aFailureIsLoggedWithItsCode() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect();
                var log = CapturedLog.debug(SQL)) {
            assertThatThrownBy(() -> connection.execute(text("selct"))).isInstanceOf(DatabaseException.class);
            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .matches("DEBUG .* - \\[2] miss \\(first time\\) ALK-5011 after \\d+\\.\\d{3} ms: selct");
        }
    }

    @Test
    void atTraceTheValuesAreLoggedInTheOrderOfTheirPlaceholders() throws SQLException {
        try (TestEngine test = TestEngine.h2();
                Connection connection = test.engine.connect();
                var log = CapturedLog.trace(SQL)) {
            connection
                    .execute(select(test.users.id)
                            .where(test.users.name.eq("Ada"), test.users.id.in(List.of(1L, 2L)))
                            .limit(5))
                    .all();
            connection.execute(
                    insert(test.users).values(List.of("a", "b"), Insert.from(test.users.name, name -> name)));
            assertThat(log.messages().stream().filter(line -> line.startsWith("TRACE")))
                    .containsExactly(
                            "TRACE org.alkahest.engine.sql - [2] values ['Ada', [1, 2], 5]",
                            "TRACE org.alkahest.engine.sql - [2] values ['a'], ['b']");
        }
    }

    @Test
    void valuesCanBeHiddenEvenAtTrace() throws SQLException {
        try (TestEngine test = TestEngine.of(Product.H2, options -> options.withValueFormat(ValueFormat.hidden()));
                Connection connection = test.engine.connect();
                var log = CapturedLog.trace(SQL)) {
            connection.execute(test.users.named("Ada").set(test.users.age, (Integer) null));
            assertThat(log.messages().get(0)).endsWith("values [<String>, null]");
        }
    }

    @Test
    void transactionsCompilationsAndConnectionsHaveLoggersOfTheirOwn() throws SQLException {
        try (TestEngine test = TestEngine.h2()) {
            try (var log = CapturedLog.debug("org.alkahest.engine.transaction")) {
                test.engine.transaction(connection -> connection.savepoint().release());
                assertThat(log.messages())
                        .containsExactly(
                                "DEBUG org.alkahest.engine.transaction - [2] begin",
                                "DEBUG org.alkahest.engine.transaction - [2] savepoint",
                                "DEBUG org.alkahest.engine.transaction - [2] release savepoint",
                                "DEBUG org.alkahest.engine.transaction - [2] commit");
            }
            try (var log = CapturedLog.debug("org.alkahest.engine.cache")) {
                test.committedNames();
                test.committedNames();
                assertThat(log.messages()).singleElement().asString().matches(".* compiled in .* ms, first time");
            }
            try (var log = CapturedLog.debug("org.alkahest.engine.pool")) {
                test.engine.connect().close();
                assertThat(log.messages()).hasSize(2);
                assertThat(log.messages().get(0)).matches(".* - \\[5] acquired after .* ms");
                assertThat(log.messages().get(1)).endsWith("[5] released");
            }
        }
    }

    @Test
    void longValuesAreCutAndBinaryOnesAreOnlyMeasured() {
        ValueFormat format = ValueFormat.abbreviated(10);
        assertThat(format.format(null)).isEqualTo("null");
        assertThat(format.format("short")).isEqualTo("'short'");
        assertThat(format.format("much longer")).isEqualTo("'much long… (13)");
        assertThat(format.format(new byte[3])).isEqualTo("byte[3]");
        assertThat(format.format(List.of(1, 2))).isEqualTo("[1, 2]");
        assertThat(format.format(42L)).isEqualTo("42");
    }
}
