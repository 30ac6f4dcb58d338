package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.schema.ColumnDefinition;
import org.alkahest.sql.schema.SchemaStatement;
import org.alkahest.sql.tree.Bind;
import org.alkahest.sql.tree.ColumnRef;
import org.alkahest.sql.tree.Comparison;
import org.alkahest.sql.tree.ComparisonOperator;
import org.alkahest.sql.tree.DeleteRows;
import org.alkahest.sql.tree.Expression;
import org.alkahest.sql.tree.InsertRow;
import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.tree.SelectQuery;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.ConvertedType;
import org.alkahest.sql.type.EnumType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Values of every type come back as they went in, whether they were bound or written as literals. */
public abstract class TypeContract {
    /** The names are of different lengths, and one could be a word of SQL. */
    public enum Colour {
        RED,
        ULTRAMARINE,
        NULL
    }

    private static final BasicType<BigDecimal> MONEY = new BasicType<>(TypeKind.DECIMAL, BigDecimal.class, 12, 3);
    private static final BasicType<BigDecimal> HUGE = new BasicType<>(TypeKind.DECIMAL, BigDecimal.class, 30, 10);
    private static final BasicType<BigDecimal> ANY_DECIMAL = BasicType.of(TypeKind.DECIMAL, BigDecimal.class);
    private static final ConvertedType<Duration, Long> DURATION = new ConvertedType<>(
            BasicType.of(TypeKind.BIGINT, Long.class), Duration.class, Duration::toMillis, Duration::ofMillis);
    private static final EnumType<Colour> COLOUR = new EnumType<>(Colour.class, "colour", false);

    private static final List<SqlType<?>> TYPES = List.of(
            BasicType.of(TypeKind.BOOLEAN, Boolean.class),
            BasicType.of(TypeKind.SMALLINT, Short.class),
            BasicType.of(TypeKind.INTEGER, Integer.class),
            BasicType.of(TypeKind.BIGINT, Long.class),
            MONEY,
            HUGE,
            ANY_DECIMAL,
            BasicType.of(TypeKind.REAL, Float.class),
            BasicType.of(TypeKind.DOUBLE, Double.class),
            BasicType.of(TypeKind.CHAR, String.class, 5),
            BasicType.of(TypeKind.VARCHAR, String.class, 60),
            BasicType.of(TypeKind.TEXT, String.class),
            BasicType.of(TypeKind.VARBINARY, byte[].class, 60),
            BasicType.of(TypeKind.BLOB, byte[].class),
            BasicType.of(TypeKind.DATE, LocalDate.class),
            BasicType.of(TypeKind.TIME, LocalTime.class),
            BasicType.of(TypeKind.TIMESTAMP, LocalDateTime.class),
            BasicType.of(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class),
            BasicType.of(TypeKind.UUID, UUID.class),
            DURATION,
            COLOUR);

    private static final TestTable TABLE = new TestTable(
            "all_types",
            IntStream.range(0, TYPES.size())
                    .mapToObj(i -> ColumnDefinition.of("c" + i, TYPES.get(i)).withNullable(true))
                    .toArray(ColumnDefinition[]::new));

    protected abstract DialectUnderTest database();

    /** To be called once by a subclass: makes the table that the values are stored in. */
    protected static DialectUnderTest withTypes(DialectUnderTest database) throws SQLException {
        database.execute(new SchemaStatement.CreateTable(TABLE.definition(), false));
        return database;
    }

    private void comesBack(SqlType<?> type, Object value, Object expected) throws SQLException {
        ColumnRef column = TABLE.column(TYPES.indexOf(type));
        assertThat(stored(column, new Bind(type, value))).as("bound").isEqualTo(expected);
        assertThat(stored(column, new Literal(type, value))).as("literal").isEqualTo(expected);
    }

    private void comesBack(SqlType<?> type, Object value) throws SQLException {
        comesBack(type, value, value);
    }

    /** Whether the row is also found by its value: not for approximate numbers and large objects. */
    private void isFound(SqlType<?> type, Object value) throws SQLException {
        ColumnRef column = TABLE.column(TYPES.indexOf(type));
        for (Expression operand : List.of(new Bind(type, value), new Literal(type, value))) {
            insert(column, new Bind(type, value));
            try {
                assertThat(database()
                                .execute(SelectQuery.of(List.of(column))
                                        .withWhere(List.of(new Comparison(ComparisonOperator.EQUAL, column, operand)))))
                        .hasSize(1);
            } finally {
                clear();
            }
        }
    }

    private Object stored(ColumnRef column, Expression value) throws SQLException {
        insert(column, value);
        try {
            return database().execute(SelectQuery.of(List.of(column))).get(0).get(0);
        } finally {
            clear();
        }
    }

    private void insert(ColumnRef column, Expression value) throws SQLException {
        database().execute(new InsertRow(TABLE.target(), List.of(column), List.of(value), null, List.of()));
    }

    private void clear() throws SQLException {
        database().execute(new DeleteRows(TABLE.target(), List.of(), List.of()));
    }

    private static <T> BasicType<T> type(TypeKind kind, Class<T> javaType) {
        return BasicType.of(kind, javaType);
    }

    @Example
    void nullComesBackAsNullFromEveryType() throws SQLException {
        for (SqlType<?> type : TYPES) {
            comesBack(type, null);
        }
    }

    @Property(tries = 4)
    void booleans(@ForAll boolean value) throws SQLException {
        comesBack(type(TypeKind.BOOLEAN, Boolean.class), value);
        isFound(type(TypeKind.BOOLEAN, Boolean.class), value);
    }

    @Property(tries = 30)
    void smallIntegers(@ForAll short value) throws SQLException {
        comesBack(type(TypeKind.SMALLINT, Short.class), value);
        isFound(type(TypeKind.SMALLINT, Short.class), value);
    }

    @Property(tries = 30)
    void integers(@ForAll int value) throws SQLException {
        comesBack(type(TypeKind.INTEGER, Integer.class), value);
        isFound(type(TypeKind.INTEGER, Integer.class), value);
    }

    @Property(tries = 50)
    void bigIntegers(@ForAll long value) throws SQLException {
        comesBack(type(TypeKind.BIGINT, Long.class), value);
        isFound(type(TypeKind.BIGINT, Long.class), value);
    }

    @Property(tries = 50)
    void decimalsKeepTheirScale(
            @ForAll @BigRange(min = "-999999999.999", max = "999999999.999") @Scale(3) BigDecimal value)
            throws SQLException {
        comesBack(MONEY, value, value.setScale(3));
        isFound(MONEY, value);
    }

    @Property(tries = 50)
    void decimalsOfManyDigitsKeepThemAll(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") @Scale(10) BigDecimal value)
            throws SQLException {
        comesBack(HUGE, value, value.setScale(10));
        isFound(HUGE, value);
    }

    @Property(tries = 50)
    void decimalsWithoutDeclaredDigitsKeepTheirValue(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") @Scale(12) BigDecimal value)
            throws SQLException {
        ColumnRef column = TABLE.column(TYPES.indexOf(ANY_DECIMAL));
        assertThat((BigDecimal) stored(column, new Bind(ANY_DECIMAL, value))).isEqualByComparingTo(value);
        assertThat((BigDecimal) stored(column, new Literal(ANY_DECIMAL, value))).isEqualByComparingTo(value);
        isFound(ANY_DECIMAL, value);
    }

    /** Whether a decimal column rounds what is stored in it to its scale. */
    protected boolean rounds() {
        return true;
    }

    @Property(tries = 30)
    void finerDecimalsAreRoundedHalfUpOrKept(@ForAll @BigRange(min = "0", max = "9999.9999") @Scale(4) BigDecimal value)
            throws SQLException {
        BigDecimal kept = value.stripTrailingZeros();
        BigDecimal exact = kept.scale() < 3 ? kept.setScale(3) : kept;
        comesBack(MONEY, value, rounds() ? value.setScale(3, RoundingMode.HALF_UP) : exact);
    }

    @Property(tries = 50)
    void reals(@ForAll float value) throws SQLException {
        ColumnRef column = TABLE.column(TYPES.indexOf(type(TypeKind.REAL, Float.class)));
        assertThat((Float) stored(column, new Bind(column.type(), value)) == value)
                .isTrue();
        assertThat((Float) stored(column, new Literal(column.type(), value)) == value)
                .isTrue();
    }

    @Property(tries = 100)
    void doubles(@ForAll double value) throws SQLException {
        ColumnRef column = TABLE.column(TYPES.indexOf(type(TypeKind.DOUBLE, Double.class)));
        assertThat((Double) stored(column, new Bind(column.type(), value)) == value)
                .isTrue();
        assertThat((Double) stored(column, new Literal(column.type(), value)) == value)
                .isTrue();
    }

    @Property(tries = 300)
    void texts(@ForAll("texts") String value) throws SQLException {
        comesBack(BasicType.of(TypeKind.VARCHAR, String.class, 60), value);
        comesBack(type(TypeKind.TEXT, String.class), value);
        isFound(BasicType.of(TypeKind.VARCHAR, String.class, 60), value);
    }

    /** Everything that ends a literal, escapes in one, or looks like a placeholder, beside any character at all. */
    @Provide
    Arbitrary<String> texts() {
        return Texts.anything(60);
    }

    @Property(tries = 50)
    void bytes(@ForAll @Size(max = 60) byte[] value) throws SQLException {
        comesBack(BasicType.of(TypeKind.VARBINARY, byte[].class, 60), value);
        comesBack(type(TypeKind.BLOB, byte[].class), value);
    }

    @Property(tries = 50)
    void dates(@ForAll("moments") LocalDateTime moment) throws SQLException {
        comesBack(type(TypeKind.DATE, LocalDate.class), moment.toLocalDate());
        isFound(type(TypeKind.DATE, LocalDate.class), moment.toLocalDate());
    }

    @Property(tries = 50)
    void timesToTheMicrosecond(@ForAll("moments") LocalDateTime moment) throws SQLException {
        LocalTime value = moment.toLocalTime();
        comesBack(type(TypeKind.TIME, LocalTime.class), value, value.truncatedTo(ChronoUnit.MICROS));
        isFound(type(TypeKind.TIME, LocalTime.class), value);
    }

    @Property(tries = 50)
    void timestampsToTheMicrosecond(@ForAll("moments") LocalDateTime value) throws SQLException {
        comesBack(type(TypeKind.TIMESTAMP, LocalDateTime.class), value, value.truncatedTo(ChronoUnit.MICROS));
        isFound(type(TypeKind.TIMESTAMP, LocalDateTime.class), value);
    }

    @Property(tries = 50)
    void pointsInTimeToTheMicrosecond(@ForAll("moments") LocalDateTime moment) throws SQLException {
        Instant value = moment.toInstant(ZoneOffset.UTC);
        comesBack(type(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class), value, value.truncatedTo(ChronoUnit.MICROS));
        isFound(type(TypeKind.TIMESTAMP_WITH_TIME_ZONE, Instant.class), value);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        long first = LocalDate.of(1000, 1, 1).toEpochDay();
        long last = LocalDate.of(9999, 12, 31).toEpochDay();
        return Combinators.combine(
                        Arbitraries.longs().between(first, last),
                        Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()))
                .as((day, nano) -> LocalDate.ofEpochDay(day).atTime(LocalTime.ofNanoOfDay(nano)));
    }

    @Property(tries = 20)
    void uuids(@ForAll("uuids") UUID value) throws SQLException {
        comesBack(type(TypeKind.UUID, UUID.class), value);
        isFound(type(TypeKind.UUID, UUID.class), value);
    }

    @Provide
    Arbitrary<UUID> uuids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs())
                .as(UUID::new)
                .map(value -> isPossible(value)
                        ? value
                        : UUID.nameUUIDFromBytes(value.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the database takes a value of its own type for UUIDs. */
    protected boolean isPossible(UUID value) {
        return true;
    }

    @Property(tries = 10)
    void enums(@ForAll Colour value) throws SQLException {
        comesBack(COLOUR, value);
        isFound(COLOUR, value);
    }

    @Example
    void aStoredNameThatTheEnumDoesNotHaveIsToldWithItsName() throws SQLException {
        ColumnRef column = TABLE.column(TYPES.indexOf(COLOUR));
        insert(column, new Bind(BasicType.of(TypeKind.VARCHAR, String.class), "PUCE"));
        try {
            assertThatThrownBy(() -> database().execute(SelectQuery.of(List.of(column))))
                    .isInstanceOfSatisfying(
                            ResultException.class,
                            error -> assertThat(error.code()).isEqualTo(ErrorCode.VALUE_NOT_READABLE))
                    .hasMessageContaining("PUCE")
                    .hasMessageContaining(Colour.class.getName());
        } finally {
            clear();
        }
    }

    @Property(tries = 10)
    void convertedValues(@ForAll int millis) throws SQLException {
        comesBack(DURATION, Duration.ofMillis(millis));
        isFound(DURATION, Duration.ofMillis(millis));
    }
}
