package org.alkahest.engine;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alkahest.engine.event.StatementExecution;
import org.alkahest.engine.event.StatementListener;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.ChangeBatch;
import org.alkahest.sql.Column;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.Family;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.type.Json;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL: a value is stored alike whether it is sent by itself, in an array of those of many rows, or by COPY. */
class PostgresqlValuesTest implements StatementListener {
    private final List<String> ways = new ArrayList<>();
    private TestEngine test;

    private enum Mood {
        GLAD,
        SO_SO
    }

    private record Tag(String text) {}

    /** A type and values of it; NULL is among the rows anyway. */
    private record Sample<T>(String name, Family<T, ?> type, List<T> values) {
        @Override
        public String toString() {
            return name;
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> Sample<T> sample(String name, Family<T, ?> type, T... values) {
        return new Sample<>(name, type, List.of(values));
    }

    static List<Sample<?>> samples() {
        return List.of(
                sample("boolean", Types.BOOLEAN, true, false),
                sample("smallint", Types.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE),
                sample("integer", Types.INTEGER, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                sample("bigint", Types.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE),
                sample(
                        "decimal",
                        Types.decimal(20, 4),
                        new BigDecimal("1E+3"),
                        new BigDecimal("-0.00005"),
                        new BigDecimal("1234567890123456.7891")),
                sample("numeric", Types.DECIMAL, new BigDecimal("1E-30"), new BigDecimal("123.4500")),
                sample("real", Types.REAL, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE),
                sample("double", Types.DOUBLE, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.MAX_VALUE),
                sample("char", Types.character(5), "a", "abcde", "ä  "),
                sample("varchar", Types.varchar(10), "", "a b", "äöü€😀"),
                sample(
                        "text",
                        Types.TEXT,
                        "NULL",
                        "\\N",
                        "\\.",
                        "a\tb\nc\rd\\e\bf\fg\u000bh",
                        "\"quoted\", {braced}, 'single'",
                        " blank ",
                        "\\"),
                sample("bytes", Types.BLOB, new byte[0], new byte[] {0, 1, -1, '\\', '\n'}),
                sample(
                        "date",
                        Types.DATE,
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(12345, 1, 1),
                        LocalDate.of(0, 12, 31),
                        LocalDate.of(-43, 3, 15)),
                sample("time", Types.TIME, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_999)),
                sample(
                        "timestamp",
                        Types.TIMESTAMP,
                        LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_789),
                        LocalDateTime.of(-1, 1, 1, 0, 0),
                        LocalDateTime.of(20000, 1, 1, 12, 0)),
                sample(
                        "timestamp with time zone",
                        Types.TIMESTAMP_WITH_TIME_ZONE,
                        Instant.parse("2024-10-27T00:30:00.123456Z"),
                        Instant.EPOCH,
                        LocalDateTime.of(-43, 3, 15, 1, 2).toInstant(ZoneOffset.UTC)),
                sample("uuid", Types.UUID, new UUID(1, 2), UUID.fromString("00000000-0000-0000-0000-000000000000")),
                sample("json", Types.JSON, Json.of("{\"a\": [1, \"x\\\\\\\"\\n\"]}"), Json.NULL),
                sample("json by name", Types.JSON.named("json"), Json.of("{\"b\":1,  \"a\":2}")),
                sample(
                        "interval",
                        Types.INTERVAL,
                        Duration.ofSeconds(-90_061, 500_000_000),
                        Duration.ofDays(400).plusNanos(1_999)),
                sample("enum", Types.enumeration(Mood.class), Mood.GLAD),
                sample("checked enum", Types.checkedEnumeration("Mood's", Mood.class), Mood.GLAD, Mood.SO_SO),
                sample("domain", Types.INTEGER.named("posint"), 1, 2),
                sample("domain of text", Types.TEXT.named("word"), "a", "b"),
                sample("name with a length", Types.TEXT.named("varchar(3)"), "abc", "d"),
                sample("name without time zone", Types.TIMESTAMP_WITH_TIME_ZONE.named("timestamp"), Instant.EPOCH),
                sample("wrapped", Types.TEXT.wrapped("lower({0})", "upper({0})"), "AbC", "x"),
                sample(
                        "wrapped by name",
                        Types.TEXT.wrapped("lower({0})", "{0}").named("word"),
                        "AbC"),
                sample("mapped", Types.mapped(Types.varchar(20), Tag.class, Tag::text, Tag::new), new Tag("t")),
                sample(
                        "mapped to JSON",
                        Types.mapped(
                                Types.JSON, Tag.class, tag -> Json.string(tag.text()), json -> new Tag(json.text())),
                        new Tag("t")),
                sample("variant", Types.TEXT.withVariant("postgresql", Types.TEXT.named("word")), "v"),
                sample(
                        "array of integers",
                        Types.array(Types.INTEGER),
                        List.of(1, 2, 3),
                        List.of(),
                        Arrays.asList(null, 4)),
                sample(
                        "array of texts",
                        Types.array(Types.varchar(20)),
                        List.of("a,b", "\"q\"", "NULL", "", "back\\slash", "{}\n"),
                        List.of("x")),
                sample(
                        "array of timestamps",
                        Types.array(Types.TIMESTAMP),
                        List.of(LocalDateTime.of(2024, 1, 1, 1, 1))),
                sample(
                        "array of enums",
                        Types.array(Types.checkedEnumeration("Mood's", Mood.class)),
                        List.of(Mood.SO_SO, Mood.GLAD)));
    }

    @BeforeEach
    void createDatabase() throws SQLException {
        test = TestEngine.of(Product.POSTGRESQL, options -> options.withListener(this));
        try (var connection = test.database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create domain posint as integer check (value > 0)");
            statement.execute("create domain word as varchar(10)");
            statement.execute("alter database \"" + test.database.name() + "\" set timezone to 'Asia/Tokyo'");
        }
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        test.close();
    }

    @Override
    public void beforeStatement(StatementExecution execution) {
        if (execution.page() != null) {
            ways.add(execution.page().way());
        }
    }

    /** A table of a number and a value. */
    private static final class Things<T> {
        final DynamicTable table;
        final Column<Integer> number;
        final Column<T> value;

        Things(MetaData metaData, Family<T, ?> type) {
            table = new DynamicTable(metaData, "thing");
            number = table.column("number", Types.INTEGER).primaryKey();
            value = table.column("value", new ValueType<>(type.type())).nullable();
        }

        InsertBatch<Integer> batch(List<T> values) {
            return insert(table)
                    .values(
                            IntStream.range(0, values.size()).boxed().toList(),
                            from(number, each -> each),
                            from(value, values::get));
        }

        ChangeBatch update(List<T> values) {
            return Sql.update(table)
                    .values(
                            IntStream.range(0, values.size()).boxed().toList(),
                            from(number, each -> each),
                            from(value, values::get));
        }

        ChangeBatch delete(List<T> values) {
            return Sql.delete(table)
                    .values(
                            IntStream.range(0, values.size()).boxed().toList(),
                            from(number, each -> each),
                            from(value, values::get));
        }

        List<String> stored(Connection connection) {
            return connection.execute(select(value).orderBy(number.asc())).all().stream()
                    .map(PostgresqlValuesTest::shown)
                    .toList();
        }
    }

    private static String shown(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    /** What is stored, row by row, after the values and some NULLs were inserted with options. */
    private <T> List<String> stored(Things<T> things, List<T> values, ExecutionOptions options) {
        List<T> some = new ArrayList<>(values);
        some.add(0, null);
        some.add(null);
        return test.engine.inTransaction(connection -> {
            connection.execute(things.batch(some), options);
            List<String> stored = things.stored(connection);
            connection.rollback();
            return stored;
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void isStoredAlikeInAnArray(Sample<T> sample) {
        Things<T> things = created(sample);
        List<String> oneByOne =
                stored(things, sample.values(), ExecutionOptions.none().withBatchSize(1));
        assertThat(ways).containsOnly("row at a time");
        ways.clear();
        assertThat(stored(things, sample.values(), ExecutionOptions.none())).isEqualTo(oneByOne);
        assertThat(ways).containsExactly(isInSchema(sample) ? "values" : "arrays");
        List<T> nulls = new ArrayList<>();
        nulls.add(null);
        assertThat(stored(things, nulls, ExecutionOptions.none())).containsExactly("null", "null", "null");
    }

    /** What is stored after rows without values got them, and a row with a value got NULL. */
    private <T> List<String> updated(Things<T> things, List<T> values, ExecutionOptions options) {
        List<T> before = new ArrayList<>(Collections.nCopies(values.size(), (T) null));
        before.add(values.get(0));
        List<T> after = new ArrayList<>(values);
        after.add(null);
        return test.engine.inTransaction(connection -> {
            connection.execute(things.batch(before), options);
            ways.clear();
            UpdateCount count = connection.execute(things.update(after), options);
            assertThat(count).isEqualTo(new UpdateCount(after.size(), true));
            List<String> stored = things.stored(connection);
            connection.rollback();
            return stored;
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void isUpdatedAlikeInAnArray(Sample<T> sample) {
        Things<T> things = created(sample);
        List<String> oneByOne =
                updated(things, sample.values(), ExecutionOptions.none().withBatchSize(1));
        assertThat(ways).containsOnly("row at a time");
        assertThat(updated(things, sample.values(), ExecutionOptions.none())).isEqualTo(oneByOne);
        assertThat(ways).containsExactly(isInSchema(sample) ? "joined values" : "joined arrays");
    }

    /** How many rows are deleted that have their values, which are then those of the rows before them. */
    private <T> List<Long> deleted(Things<T> things, List<T> values, ExecutionOptions options) {
        List<T> some = new ArrayList<>(values);
        some.add(null);
        List<T> moved = new ArrayList<>(some);
        Collections.rotate(moved, 1);
        return test.engine.inTransaction(connection -> {
            connection.execute(things.batch(some), options);
            ways.clear();
            List<Long> deleted = List.of(
                    connection.execute(things.delete(moved), options).rows(),
                    connection.execute(things.delete(some), options).rows());
            connection.rollback();
            return deleted;
        });
    }

    /** The type json knows no equality. */
    static List<Sample<?>> samplesThatAreCompared() {
        return samples().stream()
                .filter(sample -> !sample.name().equals("json by name"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samplesThatAreCompared")
    <T> void isFoundAlikeInAnArray(Sample<T> sample) {
        Things<T> things = created(sample);
        List<Long> oneByOne =
                deleted(things, sample.values(), ExecutionOptions.none().withBatchSize(1));
        assertThat(ways).containsOnly("row at a time");
        assertThat(deleted(things, sample.values(), ExecutionOptions.none())).isEqualTo(oneByOne);
        assertThat(ways).containsOnly(isInSchema(sample) ? "joined values" : "joined arrays");
    }

    private static boolean isInSchema(Sample<?> sample) {
        return sample.name().equals("checked enum") || sample.name().equals("array of enums");
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void isStoredAlikeByCopyUnlessItIsRefused(Sample<T> sample) {
        Things<T> things = created(sample);
        if (sample.name().startsWith("wrapped") || sample.name().equals("name without time zone")) {
            assertThatThrownBy(() -> stored(
                            things, sample.values(), ExecutionOptions.none().withCopy(true)))
                    .hasMessageContaining("ALK-2013")
                    .hasMessageContaining("The column \"value\" has a type whose values need SQL on their way.");
            return;
        }
        List<String> oneByOne =
                stored(things, sample.values(), ExecutionOptions.none().withBatchSize(1));
        assertThat(stored(things, sample.values(), ExecutionOptions.none().withCopy(true)))
                .isEqualTo(oneByOne);
    }

    private <T> Things<T> created(Sample<T> sample) {
        MetaData metaData = new MetaData();
        Things<T> things = new Things<>(metaData, sample.type());
        test.engine.createAll(metaData);
        return things;
    }

    @Test
    void aTextThatIsTooLongForItsColumnIsRefusedAndNotCutOff() {
        var sample = sample("varchar", Types.varchar(3), "abc", "abcd");
        Things<String> things = created(sample);
        for (ExecutionOptions options :
                List.of(ExecutionOptions.none(), ExecutionOptions.none().withCopy(true))) {
            assertThatThrownBy(() -> stored(things, sample.values(), options))
                    .hasMessageContaining("ALK-5010")
                    .hasMessageContaining("It was among rows 1 to 4 of the batch.");
        }
        assertThatThrownBy(() -> updated(things, sample.values(), ExecutionOptions.none()))
                .hasMessageContaining("ALK-5010")
                .hasMessageContaining("It was among rows 1 to 3 of the batch.");
    }
}
