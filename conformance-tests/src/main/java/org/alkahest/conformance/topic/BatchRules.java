package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.max;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.ReturningRules.Entries;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.RowBatch;
import org.alkahest.sql.Sequence;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.row.Row2;
import org.alkahest.sql.schema.Numbering;
import org.jspecify.annotations.Nullable;

/** One statement for many rows. */
final class BatchRules {
    private static final String ADVICE = "Try the same with addBatch and executeBatch of the driver.";
    private static final String KEYS =
            "Generated keys of many rows must come in the order of the rows, or be fetched row by row.";

    private static final String ORDER =
            "Look at InsertReturning.generatedKeys: it may vouch only for an order that it has looked for.";

    /** More than two pages of the engine's default size. */
    private static final int MANY = 2500;

    static final Topic TOPIC = Topic.of(
            "batch",
            rule("batch.insert.sizes", "An INSERT takes any number of rows, also none.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(BatchRules::sizes),
            rule("batch.insert.nulls", "Any row of a batch may have NULL where others have values.")
                    .advice(ADVICE + " NULL must be bound with the type of its column.")
                    .body(BatchRules::nulls),
            rule("batch.insert.lazy", "The rows of a batch are read once, in order, while they are sent.")
                    .advice("This is the engine's work.")
                    .body(BatchRules::lazy),
            rule("batch.insert.pages", "A batch may be sent in portions of any size.")
                    .at(Level.FULL)
                    .advice(ADVICE)
                    .body(BatchRules::pages),
            rule("batch.insert.error", "A row that is refused fails the batch, and a rollback leaves nothing of it.")
                    .advice("Look at Dialect.fault: batches wrap the error into a BatchUpdateException.")
                    .body(BatchRules::error),
            rule("batch.insert.keys", "Each row of a batch gets its own generated key back, in order.")
                    .advice(KEYS)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(BatchRules::keys),
            rule("batch.insert.keys.order", "Keys of rows that do not come in any order belong to their rows.")
                    .advice(KEYS)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(BatchRules::keysOfShuffledRows),
            rule("batch.insert.keys.falling", "Keys of a sequence that counts down belong to their rows, too.")
                    .advice(ORDER)
                    .needs(Capability.SEQUENCES, Capability.COMPUTED_DEFAULTS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(BatchRules::keysThatFall),
            rule(
                            "batch.insert.keys.cycling",
                            "Keys of a sequence that begins again amid the rows belong to their rows.")
                    .advice(ORDER)
                    .needs(Capability.SEQUENCES, Capability.COMPUTED_DEFAULTS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(BatchRules::keysThatBeginAgain),
            rule("batch.insert.returning.types", "What each row of a batch gives back has the types of its columns.")
                    .advice(KEYS)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(BatchRules::returningTypes),
            rule("batch.insert.returning", "Each row of a batch gives back several columns, in order.")
                    .advice(KEYS)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(BatchRules::returning));

    private BatchRules() {}

    private record Item(String name, @Nullable String remark) {
        static List<Item> number(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Item("n" + i, i % 3 == 0 ? null : "r" + i))
                    .toList();
        }
    }

    private record Person(long id, String name, @Nullable Integer age) {
        static List<Person> from(long first, int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Person(first + i, "n" + i, i % 3 == 0 ? null : i))
                    .toList();
        }
    }

    private static void sizes(RuleContext db) {
        People p = db.create(People::new);
        var change = db.<Integer>change(count -> insert(p)
                .values(
                        Person.from(count * 10_000L, count),
                        from(p.id, Person::id),
                        from(p.name, Person::name),
                        from(p.age, Person::age)));
        for (int count : new int[] {1, 0, 2, 17, MANY}) {
            change.changes(count, count);
        }
        db.<Long>rows(least -> select(count(), count(p.age), max(p.id)).from(p).where(p.id.ge(least)))
                .gives(0L, cells(2520L, 1678L, 10_000L * MANY + MANY - 1))
                .gives(10_000L * MANY, cells((long) MANY, 1666L, 10_000L * MANY + MANY - 1));
    }

    private static void nulls(RuleContext db) {
        People p = db.create(People::new);
        for (int first : new int[] {0, 1}) {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                people.add(new Person(first * 100L + i, "n", i % 2 == first ? null : i));
            }
            db.execute(insert(p)
                    .values(people, from(p.id, Person::id), from(p.name, Person::name), from(p.age, Person::age)));
        }
        db.<Long>rows(least ->
                        select(p.age).where(p.id.ge(least), p.id.lt(least + 4)).orderBy(p.id.asc()))
                .gives(0L, null, 1, null, 3)
                .gives(100L, 0, null, 2, null);
    }

    private static void lazy(RuleContext db) {
        People p = db.create(People::new);
        var handedOut = new AtomicInteger();
        Iterable<Person> once = () -> {
            Expect.equal("rows handed out before an iteration", 0, handedOut.get());
            return counting(handedOut);
        };
        long rows = db.connection()
                .execute(insert(p).values(once, from(p.id, Person::id), from(p.name, Person::name)))
                .rows();
        Expect.equal("rows inserted", (long) MANY, rows);
        Expect.equal("rows handed out", MANY, handedOut.get());
        db.<Integer>rows(rowsToRead -> select(p.name).orderBy(p.id.asc()).limit(rowsToRead))
                .gives(2, "n1", "n2")
                .gives(3, "n1", "n2", "n3");
    }

    private static Iterator<Person> counting(AtomicInteger handedOut) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return handedOut.get() < MANY;
            }

            @Override
            public Person next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                int number = handedOut.incrementAndGet();
                return new Person(number, "n" + number, null);
            }
        };
    }

    private static void pages(RuleContext db) {
        People p = db.create(People::new);
        for (int size : new int[] {1, 7, 100}) {
            long rows = db.connection()
                    .execute(
                            insert(p)
                                    .values(
                                            Person.from(size * 1000L, 50),
                                            from(p.id, Person::id),
                                            from(p.name, Person::name)),
                            ExecutionOptions.none().withBatchSize(size))
                    .rows();
            Expect.equal("rows inserted in portions of " + size, 50L, rows);
        }
        Expect.equal("rows", List.of(150L), db.all(select(count()).from(p)));
    }

    private static void error(RuleContext db) {
        People p = People.in(db);
        List<Person> people = new ArrayList<>(Person.from(100, 20));
        people.add(new Person(3, "twin", null));
        people.addAll(Person.from(200, 20));
        db.fails(
                IntegrityException.class,
                List.of(ErrorCode.UNIQUE_VIOLATION, ErrorCode.OTHER_INTEGRITY_VIOLATION),
                () -> db.connection()
                        .execute(insert(p).values(people, from(p.id, Person::id), from(p.name, Person::name))));
        db.rollback();
        Expect.equal("rows", List.of(5L), db.all(select(count()).from(p)));
    }

    // ------------------------------------------------------------------------------------------------ returning

    private static void keys(RuleContext db) {
        Entries entries = db.create(Entries::new);
        var rows = db.<Integer>rows(count -> insertReturningKeys(entries, Item.number(count)));
        for (int count : new int[] {1, 0, 2, MANY}) {
            rows.giving(count, keys -> {
                Expect.equal("keys", count, keys.size());
                List<?> ascending = keys.stream().sorted().distinct().toList();
                Expect.equal("keys without duplicates, in order", ascending, keys);
            });
        }
        Expect.equal("rows", List.of(3L + MANY), db.all(select(count()).from(entries)));
    }

    private static RowBatch<Long> insertReturningKeys(Entries entries, List<Item> items) {
        return insert(entries)
                .values(items, from(entries.name, Item::name), from(entries.remark, Item::remark))
                .returning(entries.id)
                .inParameterOrder();
    }

    private static void keysOfShuffledRows(RuleContext db) {
        Entries entries = db.create(Entries::new);
        expectKeysOfTheirRows(db, entries.id, entries.name);
    }

    /** Inserts rows that do not come in any order, and looks up what each key stands for. */
    private static void expectKeysOfTheirRows(RuleContext db, NumColumn<Long> id, TextColumn name) {
        List<String> names =
                new ArrayList<>(IntStream.range(0, 300).mapToObj(i -> "n" + i).toList());
        Collections.shuffle(names, db.random());
        List<Long> keys = db.connection()
                .execute(insert(id.table())
                        .values(names, from(name, text -> text))
                        .returning(id)
                        .inParameterOrder())
                .all();
        Expect.equal("keys", names.size(), keys.size());
        var byKey = new HashMap<Long, String>();
        for (Row2<Long, String> row : db.all(select(id, name))) {
            byKey.put(row.v1(), row.v2());
        }
        for (int i = 0; i < names.size(); i++) {
            Expect.equal("the row of key " + keys.get(i), names.get(i), byKey.get(keys.get(i)));
        }
    }

    /** A table whose keys are the next numbers of a sequence. */
    private static List<Long> expectKeysOfTheirRows(RuleContext db, Numbering numbering) {
        var metaData = new MetaData();
        Sequence numbers = metaData.sequence("numbers", numbering);
        var table = new DynamicTable(metaData, "numbered");
        NumColumn<Long> id = table.column("id", Types.BIGINT)
                .serverDefault(numbers.nextValue())
                .primaryKey();
        TextColumn name = table.column("name", Types.varchar(10));
        db.create(metaData);
        expectKeysOfTheirRows(db, id, name);
        return db.all(select(id).orderBy(id.asc()));
    }

    private static void keysThatFall(RuleContext db) {
        List<Long> keys = expectKeysOfTheirRows(db, Numbering.DEFAULT.from(-1).by(-1));
        Expect.equal("the last key", -300L, keys.get(0));
    }

    private static void keysThatBeginAgain(RuleContext db) {
        List<Long> keys = expectKeysOfTheirRows(
                db, Numbering.DEFAULT.from(200).between(1, 400).cycling());
        Expect.equal("the first key after the end", 1L, keys.get(0));
        Expect.equal("the last key before it", 400L, keys.get(299));
    }

    private static void returning(RuleContext db) {
        Entries entries = db.create(Entries::new);
        db.<List<String>>rows(names -> insert(entries)
                        .values(names, from(entries.name, name -> name))
                        .returning(entries.name, entries.size)
                        .inParameterOrder())
                .gives(List.of("c", "a", "b"), cells("c", 7), cells("a", 7), cells("b", 7))
                .gives(List.of("z"), cells("z", 7));
    }

    private enum Colour {
        RED,
        GREEN_BLUE
    }

    /** Values of types that a statement of many rows may have to tell the database, since it shows it no columns. */
    private record Kind(
            Colour colour, UUID uuid, LocalDate day, LocalDateTime time, BigDecimal amount, double size, boolean yes) {}

    private static final class Kinds extends TypedTable<Kinds> {
        {
            bigint("id").identity().primaryKey();
        }

        private final ValueColumn<Colour> colour = column("colour", Types.enumeration(Colour.class));
        private final ValueColumn<UUID> uuid = column("a_uuid", Types.UUID);
        private final TemporalColumn<LocalDate> day = date("a_day");
        private final TemporalColumn<LocalDateTime> time = timestamp("at_time");
        private final NumColumn<BigDecimal> amount = decimal("amount", 10, 2);
        private final NumColumn<Double> size = column("size_of", Types.DOUBLE);
        private final BoolColumn yes = bool("is_so");

        private Kinds(TableHome home) {
            super(home, "kinds", Kinds::new);
        }
    }

    private static void returningTypes(RuleContext db) {
        Kinds k = db.create(Kinds::new);
        var red = new Kind(
                Colour.RED,
                new UUID(1, 2),
                LocalDate.of(1850, 6, 30),
                LocalDateTime.parse("2024-02-29T01:02:03.000004"),
                new BigDecimal("-8.50"),
                8.25,
                true);
        var blue = new Kind(
                Colour.GREEN_BLUE,
                new UUID(-3, 4),
                LocalDate.of(2024, 2, 29),
                LocalDateTime.parse("1969-12-31T23:59:59.999999"),
                new BigDecimal("12345678.90"),
                -1e-30,
                false);
        db.<List<Kind>>rows(kinds -> insert(k)
                        .values(
                                kinds,
                                from(k.colour, Kind::colour),
                                from(k.uuid, Kind::uuid),
                                from(k.day, Kind::day),
                                from(k.time, Kind::time),
                                from(k.amount, Kind::amount),
                                from(k.size, Kind::size),
                                from(k.yes, Kind::yes))
                        .returning(row(k.colour, k.uuid, k.day, k.time, k.amount, k.size, k.yes))
                        .inParameterOrder())
                .gives(List.of(blue, red, blue), given(blue), given(red), given(blue))
                .gives(List.of(red), given(red));
    }

    private static List<@Nullable Object> given(Kind kind) {
        return cells(kind.colour(), kind.uuid(), kind.day(), kind.time(), kind.amount(), kind.size(), kind.yes());
    }
}
