package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.cast;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Functions.min;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Values.literal;
import static org.alkahest.sql.Values.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Rule;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.TypeTrial.Holder;
import org.alkahest.sql.TextType;
import org.alkahest.sql.Types;
import org.alkahest.sql.UnsignedTypes;
import org.alkahest.sql.ValueType;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.Json;

/** The standard types: their extremes, their NULL, their literals. */
final class TypeRules {
    private static final String ADVICE = "Look at the entry of the type in the dialect's TypeBindings.";

    private static final String HARD_TEXT = "it's \"quoted\" `so` \\ back\\\\slash % _ ? :name $1 {ts} -- /* */ ;";

    private enum Colour {
        RED,
        GREEN_BLUE
    }

    private static final ValueType<Duration> SECONDS =
            Types.mapped(Types.BIGINT, Duration.class, Duration::toSeconds, Duration::ofSeconds);

    private static final List<TypeTrial<?>> TRIALS = List.of(
            new TypeTrial<>("boolean", "True and false", Types.BOOLEAN, ADVICE, true, List.of(true, false)),
            new TypeTrial<>(
                    "smallint",
                    "The extremes of 16-bit numbers",
                    Types.SMALLINT,
                    ADVICE,
                    true,
                    List.of(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE)),
            new TypeTrial<>(
                    "integer",
                    "The extremes of 32-bit numbers",
                    Types.INTEGER,
                    ADVICE,
                    true,
                    List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE)),
            new TypeTrial<>(
                    "bigint",
                    "The extremes of 64-bit numbers",
                    Types.BIGINT,
                    ADVICE,
                    true,
                    List.of(Long.MIN_VALUE, -1L, 0L, 1L, Integer.MAX_VALUE + 1L, (1L << 53) + 1, Long.MAX_VALUE)),
            new TypeTrial<>(
                    "decimal",
                    "Exact numbers of 20 digits",
                    Types.decimal(20, 5),
                    ADVICE + " Nothing may pass through a double.",
                    true,
                    decimals("0", "0.1", "-0.00001", "123456789012345.67891", "-999999999999999.99999")),
            new TypeTrial<>(
                    "decimal.wide",
                    "Exact numbers of 38 digits",
                    Types.decimal(38, 10),
                    ADVICE + " Nothing may pass through a double.",
                    true,
                    decimals("1E-10", "9999999999999999999999999999.9999999999", "-1234567890123456789012345678")),
            new TypeTrial<>(
                    "real",
                    "Single-precision numbers",
                    Types.REAL,
                    ADVICE,
                    false,
                    List.of(0f, 0.1f, -1.5f, 16777216f, Float.MAX_VALUE, Float.MIN_NORMAL)),
            new TypeTrial<>(
                    "double",
                    "Double-precision numbers",
                    Types.DOUBLE,
                    ADVICE,
                    false,
                    List.of(0d, 0.1, -1.5, 123456789.12345679, Double.MAX_VALUE, Double.MIN_NORMAL)),
            new TypeTrial<>(
                    "varchar",
                    "Texts with spaces around, controls and characters of every script",
                    Types.varchar(100),
                    ADVICE,
                    true,
                    List.of(
                            "plain",
                            "  leading",
                            HARD_TEXT,
                            "tab\tline\nreturn\r\nend",
                            "Größe, naïve, Ødegård",
                            "日本語 العربية עברית",
                            "🜔 astral 𝄞 and 👩‍🔬",
                            "x".repeat(100))),
            new TypeTrial<>(
                    "char",
                    "Texts of a fixed length",
                    Types.character(5),
                    ADVICE,
                    true,
                    List.of("abcde", "12345", "a b c", "äöüßé")),
            new TypeTrial<>(
                    "text",
                    "Texts of any length",
                    Types.TEXT,
                    ADVICE,
                    false,
                    List.of(HARD_TEXT, "日本語 𝄞", "long ".repeat(20_000), "é".repeat(70_000))),
            new TypeTrial<>(
                    "varbinary",
                    "Bytes of every value",
                    Types.varbinary(300),
                    ADVICE,
                    true,
                    List.of(allBytes(256), new byte[] {0}, new byte[] {0, 39, 34, 92, -1})),
            new TypeTrial<>(
                    "blob",
                    "Bytes of any length",
                    Types.BLOB,
                    ADVICE,
                    false,
                    List.of(allBytes(256), new byte[0], allBytes(300_000))),
            new TypeTrial<>(
                    "date",
                    "Dates from year 1 to 9999, also from before the Gregorian calendar",
                    Types.DATE,
                    ADVICE + " Use LocalDate with setObject and getObject, never java.sql.Date.",
                    true,
                    List.of(
                            LocalDate.of(1, 1, 1),
                            LocalDate.of(1500, 2, 28),
                            LocalDate.of(1582, 10, 10),
                            LocalDate.of(1850, 6, 30),
                            LocalDate.EPOCH,
                            LocalDate.of(2024, 2, 29),
                            LocalDate.of(9999, 12, 31))),
            new TypeTrial<>(
                    "time",
                    "Times of day to the microsecond",
                    Types.TIME,
                    ADVICE + " The column must keep six digits of a second.",
                    true,
                    List.of(
                            LocalTime.MIDNIGHT,
                            LocalTime.NOON,
                            LocalTime.parse("12:34:56.000001"),
                            LocalTime.parse("23:59:59.999999"))),
            new TypeTrial<>(
                    "timestamp",
                    "Dates and times to the microsecond, also those that a change of clocks leaves out",
                    Types.TIMESTAMP,
                    ADVICE + " Use LocalDateTime with setObject and getObject, never java.sql.Timestamp.",
                    true,
                    List.of(
                            LocalDateTime.of(1, 1, 1, 0, 0),
                            LocalDateTime.parse("1500-02-28T23:59:59.999999"),
                            LocalDateTime.parse("1850-11-10T11:52:35"),
                            LocalDateTime.parse("1969-12-31T23:59:59.999999"),
                            LocalDateTime.parse("2024-03-10T02:30:00.000001"),
                            LocalDateTime.parse("2024-03-31T02:30:00"),
                            LocalDateTime.parse("9999-12-31T23:59:59.999999"))),
            new TypeTrial<>(
                    "instant",
                    "Points in time to the microsecond",
                    Types.TIMESTAMP_WITH_TIME_ZONE,
                    ADVICE + " Neither the zone of the machine nor that of the session may matter.",
                    true,
                    List.of(
                            Instant.parse("1850-11-10T11:52:35.123456Z"),
                            Instant.parse("1969-12-31T23:59:59.999999Z"),
                            Instant.EPOCH,
                            Instant.parse("2024-03-31T01:30:00Z"),
                            Instant.parse("2024-10-27T00:30:00Z"),
                            Instant.parse("2024-10-27T01:30:00.000001Z"),
                            Instant.parse("2200-01-01T00:00:00Z"))),
            new TypeTrial<>(
                    "uuid",
                    "UUIDs",
                    Types.UUID,
                    ADVICE,
                    true,
                    List.of(new UUID(0, 0), new UUID(-1, -1), UUID.fromString("01234567-89ab-4def-8123-456789abcdef"))),
            new TypeTrial<>(
                    "enum",
                    "Constants of an enum",
                    Types.enumeration(Colour.class),
                    ADVICE,
                    true,
                    List.of(Colour.values())),
            new TypeTrial<>(
                    "interval",
                    "Lengths of time to the microsecond, also those below zero,",
                    Types.INTERVAL,
                    ADVICE + " Where no type keeps them all, IntervalBinding makes numbers of them.",
                    true,
                    List.of(
                            Duration.ZERO,
                            Duration.parse("PT0.000001S"),
                            Duration.parse("PT-0.000001S"),
                            Duration.parse("PT23H59M59.999999S"),
                            Duration.ofDays(-400).minusMillis(1),
                            Duration.ofDays(1_000_000).plusNanos(123_456_000))),
            new TypeTrial<>(
                    "json",
                    "JSON documents, the JSON null among them,",
                    Types.JSON,
                    ADVICE + " A Json binds as its canonical text and reads whatever text means the same.",
                    true,
                    List.of(
                            Json.NULL,
                            Json.of("{\"b\": [1, 2.50, true, null], \"a\": {\"\": \"\"}, \"ä\": 1e3}"),
                            Json.of("[]"),
                            Json.of("12345678901234567890.125"),
                            Json.bool(false),
                            Json.string(HARD_TEXT),
                            Json.string("long 日本語 ".repeat(1_000)),
                            Json.string("日本語 🜔 \t\n\b"))),
            new TypeTrial<>(
                    "unsigned.tinyint",
                    "The extremes of 8-bit numbers without a sign",
                    UnsignedTypes.TINYINT,
                    ADVICE,
                    true,
                    List.of(0, 1, 127, 128, 255)),
            new TypeTrial<>(
                    "unsigned.smallint",
                    "The extremes of 16-bit numbers without a sign",
                    UnsignedTypes.SMALLINT,
                    ADVICE,
                    true,
                    List.of(0, 1, 32_768, 65_535)),
            new TypeTrial<>(
                    "unsigned.mediumint",
                    "The extremes of 24-bit numbers without a sign",
                    UnsignedTypes.MEDIUMINT,
                    ADVICE,
                    true,
                    List.of(0, 1, 8_388_608, 16_777_215)),
            new TypeTrial<>(
                    "unsigned.integer",
                    "The extremes of 32-bit numbers without a sign",
                    UnsignedTypes.INTEGER,
                    ADVICE,
                    true,
                    List.of(0L, 1L, 2_147_483_648L, 4_294_967_295L)),
            new TypeTrial<>(
                    "unsigned.bigint",
                    "The extremes of 64-bit numbers without a sign",
                    UnsignedTypes.BIGINT,
                    ADVICE,
                    true,
                    List.of(
                            BigInteger.ZERO,
                            BigInteger.ONE,
                            BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
                            new BigInteger("18446744073709551615"))),
            new TypeTrial<>(
                    "mapped",
                    "Values of a type of one's own",
                    SECONDS,
                    ADVICE,
                    true,
                    List.of(Duration.ZERO, Duration.ofDays(-2), Duration.ofHours(26))));

    private static final List<Rule> OTHERS = List.of(
            rule("types.varchar.empty", "An empty text is not NULL.")
                    .advice("Where a database takes it for NULL, no dialect can help: name it as a deviation.")
                    .body(TypeRules::emptyText),
            rule("types.varchar.trailing-spaces", "Spaces at the end of a text are kept.")
                    .advice("Use a type that does not pad or trim.")
                    .body(TypeRules::trailingSpaces),
            rule("types.interval.order", "A length of time comes before those that are longer.")
                    .advice(ADVICE + " What is stored must have the order of the lengths.")
                    .body(TypeRules::orderOfIntervals),
            rule(
                            "types.double.beyond",
                            "Infinity and what is no number are kept or refused, and never become something else.")
                    .advice(ADVICE
                            + " What the database has no value for is an error, not NULL and not a large number.")
                    .body(TypeRules::beyondNumbers),
            rule(
                            "types.variant",
                            "A type that is another one with this dialect is that one, in definitions and in values.")
                    .advice("Look at VariantType: TypeBindings asks it for the dialect's own.")
                    .body(TypeRules::variant),
            rule("types.named", "A type under the very name that the database has for it keeps values of a known type.")
                    .advice("Look at NamedType: the name is the user's, and values travel as those of its base.")
                    .body(TypeRules::named),
            rule("types.unsigned.range", "A number out of the range of an unsigned type is refused before it is sent.")
                    .advice("This is the language's work: UnsignedTypes checks what is bound.")
                    .body(TypeRules::unsignedRange),
            rule("types.instant.zone", "A point in time is the same whatever the zone of the machine that reads it.")
                    .advice("Bind and read points in time in UTC or with their offset, never in the default zone.")
                    .body(TypeRules::zoneOfTheMachine));

    static final Topic TOPIC = new Topic("types", all());

    private TypeRules() {}

    private static List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        TRIALS.forEach(trial -> all.addAll(trial.rules()));
        all.addAll(OTHERS);
        return all;
    }

    private static List<BigDecimal> decimals(String... numbers) {
        List<BigDecimal> decimals = new ArrayList<>();
        for (String number : numbers) {
            decimals.add(new BigDecimal(number));
        }
        return decimals;
    }

    private static byte[] allBytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        return bytes;
    }

    private static void emptyText(RuleContext db) {
        Holder<String> holder = db.create(metaData -> Holder.of(metaData, Types.varchar(10)));
        db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), ""));
        db.execute(insert(holder.table()).set(holder.id(), 2).set(holder.value(), (String) null));
        db.execute(insert(holder.table()).set(holder.id(), 3).set(holder.value(), "a"));
        db.<Long>rows(id -> select(holder.value()).where(holder.id().eq(id)))
                .gives(1L, "")
                .gives(2L, (Object) null)
                .gives(3L, "a");
        db.<String>rows(text -> select(holder.id()).where(holder.value().eq(text)))
                .gives("", 1L)
                .gives("a", 3L);
        db.<Long>rows(least -> select(holder.id())
                        .where(holder.value().isNull(), holder.id().ge(least)))
                .gives(1L, 2L)
                .gives(3L);
    }

    private static void orderOfIntervals(RuleContext db) {
        Holder<Duration> holder = db.create(metaData -> Holder.of(metaData, Types.INTERVAL));
        List<Duration> lengths =
                List.of(Duration.ofDays(2), Duration.ofHours(-30), Duration.ofHours(26), Duration.ofSeconds(100));
        for (int i = 0; i < lengths.size(); i++) {
            db.execute(insert(holder.table()).set(holder.id(), i + 1L).set(holder.value(), lengths.get(i)));
        }
        var held = Types.INTERVAL.of(holder.value().node());
        db.<Duration>rows(least -> select(holder.id()).where(held.gt(least)).orderBy(held.asc()))
                .gives(Duration.ofDays(-3), 2L, 4L, 3L, 1L)
                .gives(Duration.ofMinutes(1), 4L, 3L, 1L)
                .gives(Duration.ofHours(26), 1L);
        db.<Long>rows(id -> select(max(held), min(held)).where(holder.id().ge(id)))
                .gives(1L, cells(Duration.ofDays(2), Duration.ofHours(-30)))
                .gives(3L, cells(Duration.ofHours(26), Duration.ofSeconds(100)));
    }

    private static void variant(RuleContext db) {
        var type = Types.varchar(3)
                .withVariant(db.dialect().id(), Types.varchar(60))
                .withVariant("elsewhere", Types.varchar(2));
        keepsTexts(db, type);
        var number = Types.INTEGER.withVariant(db.dialect().id(), Types.INTEGER);
        db.<Integer>rows(by -> select(value(7, number).remainder(by)))
                .gives(4, 3)
                .gives(5, 2);
    }

    private static void named(RuleContext db) {
        String name = db.dialect().types().binding(Types.varchar(60).type()).sqlName();
        keepsTexts(db, Types.TEXT.named(name));
    }

    private static void unsignedRange(RuleContext db) {
        Holder<Integer> holder = db.create(metaData -> Holder.of(metaData, UnsignedTypes.TINYINT));
        db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), 255));
        db.commit();
        for (int wrong : new int[] {256, -1}) {
            db.fails(
                    StatementException.class,
                    ErrorCode.VALUE_OF_WRONG_TYPE,
                    () -> db.execute(insert(holder.table()).set(holder.id(), 2).set(holder.value(), wrong)));
        }
        var held = UnsignedTypes.TINYINT.of(holder.value().node());
        db.<Integer>rows(least -> select(held.minus(5)).where(held.gt(least)))
                .gives(0, 250)
                .gives(255);
    }

    private static void keepsTexts(RuleContext db, TextType type) {
        Holder<String> holder = db.create(metaData -> Holder.of(metaData, type));
        db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), "longer than three"));
        db.execute(insert(holder.table()).set(holder.id(), 2).set(holder.value(), (String) null));
        db.<Long>rows(id -> select(holder.value()).where(holder.id().eq(id)))
                .gives(1L, "longer than three")
                .gives(2L, (Object) null);
        db.<String>rows(text -> select(holder.id()).where(holder.value().eq(text)))
                .gives("longer than three", 1L)
                .gives("lon");
        db.<String>rows(text -> select(holder.id()).where(holder.value().in(text, "x")))
                .gives("longer than three", 1L)
                .gives("lon");
        db.<String>rows(text -> select(
                                cast(value(text, type), Types.varchar(60)),
                                value(text, type).concat("!"))
                        .from(holder.table())
                        .where(holder.id().eq(1L)))
                .gives("ab", cells("ab", "ab!"))
                .gives("longer than three", cells("longer than three", "longer than three!"));
        db.<Long>rows(id -> select(literal("it's a literal", type))
                        .from(holder.table())
                        .where(holder.id().eq(id)))
                .gives(1L, "it's a literal")
                .gives(2L, "it's a literal");
    }

    private static void trailingSpaces(RuleContext db) {
        Holder<String> holder = db.create(metaData -> Holder.of(metaData, Types.varchar(10)));
        db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), "a  "));
        db.execute(insert(holder.table()).set(holder.id(), 2).set(holder.value(), "  "));
        db.<Long>rows(id -> select(holder.value()).where(holder.id().eq(id)))
                .gives(1L, "a  ")
                .gives(2L, "  ");
    }

    private static void zoneOfTheMachine(RuleContext db) {
        Holder<Instant> holder = db.create(metaData -> Holder.of(metaData, Types.TIMESTAMP_WITH_TIME_ZONE));
        Instant summer = Instant.parse("2024-07-01T23:30:00.000001Z");
        Instant winter = Instant.parse("2024-01-01T00:30:00Z");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), summer));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            db.execute(insert(holder.table()).set(holder.id(), 2).set(holder.value(), winter));
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            db.<Long>rows(id -> select(holder.value()).where(holder.id().eq(id)))
                    .gives(1L, summer)
                    .gives(2L, winter);
            db.<Instant>rows(instant -> select(holder.id()).where(holder.value().eq(instant)))
                    .gives(summer, 1L)
                    .gives(winter, 2L);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static void beyondNumbers(RuleContext db) {
        Holder<Double> holder = db.create(metaData -> Holder.of(metaData, Types.DOUBLE));
        for (double number : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN}) {
            List<?> found;
            try {
                db.execute(insert(holder.table()).set(holder.id(), 1).set(holder.value(), number));
                found = db.all(select(holder.value()));
            } catch (AlkahestException refused) {
                continue;
            } finally {
                db.rollback();
            }
            Expect.equal("what was kept", List.of(number), found);
        }
        db.<Long>change(id -> insert(holder.table()).set(holder.id(), id).set(holder.value(), 1.5 * id))
                .changes(1L, 1)
                .changes(2L, 1);
    }
}
