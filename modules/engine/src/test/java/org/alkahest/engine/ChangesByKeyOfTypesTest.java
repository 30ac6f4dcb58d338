package org.alkahest.engine;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.Column;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Family;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.type.Json;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Values of every type, as many rows are found by them and get them: with the same outcome as row by row. */
@ParameterizedClass
@EnumSource(Product.class)
class ChangesByKeyOfTypesTest {
    private static final ExecutionOptions ONE_BY_ONE = ExecutionOptions.none().withBatchSize(1);

    private final Product product;
    private TestDatabase database;
    private Engine engine;

    ChangesByKeyOfTypesTest(Product product) {
        this.product = product;
    }

    private enum Mood {
        GLAD,
        SAD
    }

    private record Tag(String text) {}

    /** A type and three values of it. */
    private record Sample<T>(Family<T, ?> type, List<T> values) {
        static <T> Sample<T> of(Family<T, ?> type, T first, T second, T third) {
            return new Sample<>(type, List.of(first, second, third));
        }
    }

    private List<Sample<?>> samples() {
        List<Sample<?>> samples = new ArrayList<>(List.of(
                Sample.of(Types.BOOLEAN, true, false, true),
                Sample.of(Types.SMALLINT, (short) 1, (short) -2, Short.MAX_VALUE),
                Sample.of(Types.INTEGER, 1, -2, Integer.MAX_VALUE),
                Sample.of(Types.BIGINT, 1L, -2L, Long.MAX_VALUE),
                Sample.of(
                        Types.decimal(8, 2), new BigDecimal("1.25"), new BigDecimal("3"), new BigDecimal("-99999.99")),
                Sample.of(Types.DOUBLE, 0.125, -2.5, 1e10),
                Sample.of(Types.character(4), "a", "abcd", "ä"),
                Sample.of(Types.varchar(8), "", "a b", "äöü€"),
                Sample.of(Types.TEXT, "x".repeat(300), "'", "\\"),
                Sample.of(Types.varbinary(8), new byte[0], new byte[] {1, 0, -1}, new byte[] {'\\', 0}),
                Sample.of(Types.BLOB, new byte[0], new byte[] {1, 0, -1}, new byte[] {'\\', 0}),
                Sample.of(Types.DATE, LocalDate.of(2024, 2, 29), LocalDate.of(1970, 1, 1), LocalDate.of(9999, 12, 31)),
                Sample.of(Types.TIME, LocalTime.of(1, 2, 3), LocalTime.NOON, LocalTime.of(23, 59, 59)),
                Sample.of(
                        Types.TIMESTAMP,
                        LocalDateTime.of(2024, 2, 29, 1, 2, 3),
                        LocalDateTime.of(1999, 12, 31, 23, 59, 59),
                        LocalDateTime.of(2024, 3, 31, 2, 30)),
                Sample.of(
                        Types.TIMESTAMP_WITH_TIME_ZONE,
                        Instant.parse("2024-10-27T00:30:00Z"),
                        Instant.parse("2024-10-27T01:30:00Z"),
                        Instant.parse("2001-01-01T00:00:00Z")),
                Sample.of(Types.UUID, new UUID(1, 2), new UUID(-3, 4), new UUID(0, 0)),
                Sample.of(Types.JSON, Json.of("{\"a\": [1, \"x\"]}"), Json.of("\"s\""), Json.of("17")),
                Sample.of(Types.INTERVAL, Duration.ofSeconds(90_061), Duration.ZERO, Duration.ofDays(-3)),
                Sample.of(Types.enumeration(Mood.class), Mood.GLAD, Mood.SAD, Mood.GLAD),
                Sample.of(Types.checkedEnumeration(Mood.class), Mood.GLAD, Mood.SAD, Mood.GLAD),
                Sample.of(
                        Types.mapped(Types.varchar(8), Tag.class, Tag::text, Tag::new),
                        new Tag("a"),
                        new Tag("b"),
                        new Tag("c")),
                Sample.of(Types.varchar(8).wrapped("lower({0})", "upper({0})"), "AbC", "x", "Y")));
        if (engine.dialect().capabilities().has(Capability.ARRAYS)) {
            samples.add(Sample.of(Types.array(Types.INTEGER), List.of(1, 2), List.of(), Arrays.asList(null, 3)));
            samples.add(Sample.of(Types.array(Types.varchar(5)), List.of("a,\"b"), List.of(), List.of("NULL")));
        }
        return samples;
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestDatabases.find(product).freshDatabase();
        engine = Engine.create(url(), database.user(), database.password(), EngineOptions.defaults());
    }

    /** With statements that the server prepares, wherever it can: it then decides about types before it knows the values. */
    private String url() {
        String url = database.jdbcUrl();
        return product == Product.MARIADB || product == Product.MYSQL
                ? url + (url.indexOf('?') < 0 ? '?' : '&') + "useServerPrepStmts=true"
                : url;
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (engine != null) {
            engine.close();
            database.close();
        }
    }

    /** A table of a number and a value, with three rows. */
    private final class Things<T> {
        final MetaData metaData = new MetaData();
        final DynamicTable table;
        final Column<Integer> number;
        final Column<T> value;

        Things(Family<T, ?> type, List<? extends @Nullable T> values) {
            table = new DynamicTable(metaData, "thing");
            number = table.column("number_of", Types.INTEGER).primaryKey();
            value = table.column("value_of", new ValueType<>(type.type())).nullable();
            engine.createAll(metaData);
            engine.transaction(connection -> connection.execute(
                    insert(table).values(numbers(values), from(number, each -> each), from(value, values::get))));
        }

        private List<Integer> numbers(List<?> values) {
            return IntStream.range(0, values.size()).boxed().toList();
        }

        /** What is stored after every row got its value, or why none did; then all is as before. */
        List<String> updated(List<? extends @Nullable T> values, ExecutionOptions options) {
            return outcome(connection -> connection.execute(
                    update(table).values(numbers(values), from(value, values::get), from(number, each -> each)),
                    options));
        }

        /** What is left after the rows were deleted that have their value. */
        List<String> deleted(List<? extends @Nullable T> values, ExecutionOptions options) {
            return outcome(connection -> connection.execute(
                    Sql.delete(table).values(numbers(values), from(value, values::get), from(number, each -> each)),
                    options));
        }

        private List<String> outcome(Consumer<Connection> change) {
            return engine.inTransaction(connection -> {
                List<String> outcome = new ArrayList<>();
                Throwable refused = catchThrowable(() -> change.accept(connection));
                if (refused == null) {
                    connection.execute(select(number, value).orderBy(number.asc())).all().stream()
                            .map(row -> row.v1() + ": " + shown(row.v2()))
                            .forEach(outcome::add);
                } else {
                    outcome.add(refused.getClass().getSimpleName());
                }
                connection.rollback();
                return outcome;
            });
        }

        void drop() {
            engine.dropAll(metaData);
        }
    }

    private static String shown(@Nullable Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private <T> void expectSameUpdates(Sample<T> sample) {
        Things<T> things = new Things<>(sample.type(), Collections.nCopies(3, (T) null));
        List<@Nullable T> some = new ArrayList<>(sample.values());
        some.set(1, null);
        for (List<? extends @Nullable T> values : List.of(sample.values(), some)) {
            assertThat(things.updated(values, ExecutionOptions.none()))
                    .as(sample.type().type().describe())
                    .isEqualTo(things.updated(values, ONE_BY_ONE))
                    .hasSize(3)
                    .noneMatch(row -> values != some && row.endsWith("null"));
        }
        things.drop();
    }

    @Test
    void valuesOfEveryTypeAndNullAreSet() {
        samples().forEach(this::expectSameUpdates);
    }

    private <T> void expectLongerValuesAfterShorterOnes(Family<T, ?> type, T shorter, T longer) {
        Things<T> things = new Things<>(type, Collections.nCopies(3, (T) null));
        for (List<T> values : List.of(
                List.of(shorter, shorter, longer),
                Collections.nCopies(3, shorter),
                Collections.nCopies(3, longer),
                List.of(shorter, longer, shorter))) {
            assertThat(things.updated(values, ExecutionOptions.none()))
                    .as(type.type().describe())
                    .isEqualTo(things.updated(values, ONE_BY_ONE))
                    .hasSize(3);
        }
        things.drop();
    }

    /** Some databases take the first value of a column for the longest. */
    @Test
    void longerValuesFollowShorterOnes() {
        expectLongerValuesAfterShorterOnes(Types.varchar(20), "four", "x".repeat(20));
        expectLongerValuesAfterShorterOnes(Types.TEXT, "four", "x".repeat(2000));
        expectLongerValuesAfterShorterOnes(Types.JSON, Json.of("1"), Json.string("x".repeat(2000)));
        expectLongerValuesAfterShorterOnes(Types.enumeration(Mood.class), Mood.SAD, Mood.GLAD);
        expectLongerValuesAfterShorterOnes(Types.varbinary(20), new byte[1], new byte[20]);
        expectLongerValuesAfterShorterOnes(Types.BLOB, new byte[1], new byte[2000]);
    }

    private <T> void expectSameDeletes(Sample<T> sample) {
        Things<T> things = new Things<>(sample.type(), sample.values());
        List<@Nullable T> others = new ArrayList<>(sample.values());
        Collections.rotate(others, 1);
        others.set(2, null);
        for (List<? extends @Nullable T> values : List.of(sample.values(), others)) {
            assertThat(things.deleted(values, ExecutionOptions.none()))
                    .as(sample.type().type().describe())
                    .isEqualTo(things.deleted(values, ONE_BY_ONE));
        }
        things.drop();
    }

    @Test
    void rowsAreFoundByValuesOfEveryType() {
        samples().forEach(this::expectSameDeletes);
    }

    private <T> void expectSameOutcome(Family<T, ?> type, T first, T second, T third) {
        Things<T> things = new Things<>(type, Collections.nCopies(3, (T) null));
        List<T> values = List.of(first, second, third);
        assertThat(things.updated(values, ExecutionOptions.none()))
                .as(type.type().describe())
                .isEqualTo(things.updated(values, ONE_BY_ONE));
        things.drop();
    }

    @Test
    void valuesThatAColumnDoesNotTakeAreRefusedAndNotMadeToFit() {
        expectSameOutcome(Types.varchar(3), "abc", "abcd", "ab");
        expectSameOutcome(Types.character(3), "abc", "abcd", "ab");
        expectSameOutcome(
                Types.mapped(Types.varchar(3), Tag.class, Tag::text, Tag::new),
                new Tag("abc"),
                new Tag("abcd"),
                new Tag("ab"));
        expectSameOutcome(Types.varbinary(2), new byte[] {1}, new byte[] {1, 2, 3}, new byte[] {1, 2});
        expectSameOutcome(Types.decimal(4, 2), new BigDecimal("1.234"), new BigDecimal("123"), new BigDecimal("1"));
        expectSameOutcome(Types.decimal(4, 2), new BigDecimal("1.234"), new BigDecimal("1.235"), new BigDecimal("1"));
    }

    /** Under a key that is almost another one. */
    private <K> void expectOthersUntouched(Family<K, ?> type, K one, K other, K almostOne) {
        var home = new MetaData();
        var table = new DynamicTable(home, "keyed");
        Column<K> key = table.column("key_of", new ValueType<>(type.type())).primaryKey();
        Column<Integer> number = table.column("number_of", Types.INTEGER);
        engine.createAll(home);
        engine.transaction(connection -> {
            connection.execute(
                    insert(table).values(List.of(one, other), from(key, each -> each), from(number, each -> 0)));
            connection.execute(
                    update(table).values(List.of(almostOne, other), from(key, each -> each), from(number, each -> 1)));
            assertThat(connection.execute(select(number).orderBy(number.asc())).all())
                    .as(type.type().describe())
                    .containsExactly(0, 1);
        });
        engine.dropAll(home);
    }

    @Test
    void aRowIsFoundByItsKeyAndByNoneThatIsAlmostTheSame() {
        expectOthersUntouched(Types.varchar(3), "abc", "x", "abcd");
        expectOthersUntouched(Types.character(3), "abc", "x", "abcd");
        expectOthersUntouched(
                Types.decimal(6, 2), new BigDecimal("1.23"), new BigDecimal("2"), new BigDecimal("1.2301"));
    }
}
