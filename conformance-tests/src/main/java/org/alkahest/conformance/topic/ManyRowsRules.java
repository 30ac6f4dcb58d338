package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Expect.cells;
import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Functions.upper;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.conformance.topic.ReturningRules.Entries;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.UpdateCount;
import org.alkahest.engine.option.BatchProgress;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.BoolColumn;
import org.alkahest.sql.ChangeBatch;
import org.alkahest.sql.Column;
import org.alkahest.sql.InsertBatch;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TemporalColumn;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.ValueColumn;
import org.alkahest.sql.Values;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.UnsupportedException;
import org.alkahest.sql.row.Row2;
import org.jspecify.annotations.Nullable;

/** Many rows at once, where a dialect offers a way, and one by one where it does not: with the same outcome. */
final class ManyRowsRules {
    private static final String ADVICE = "Look at Dialect.insertReturning, and at the ways that it offers.";
    private static final String MATCH =
            "What comes back must belong to its row by something that the database promises, never by the order of emission.";
    private static final String KEYED = "Look at Dialect.keyedChanges.";

    static final Topic TOPIC = Topic.of(
            "many",
            rule("many.pages", "1,274 rows go in 2 statements, in 13 of 100 rows, and in 4 of 329.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(ManyRowsRules::pages),
            rule("many.keys.pages", "Keys of 1,274 rows come back in order from 2 statements, from 13, and from 4.")
                    .at(Level.FULL)
                    .advice(MATCH)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(ManyRowsRules::keysOfPages),
            rule("many.keys.unasked", "Rows are matched by their generated keys also where those are not asked for.")
                    .advice(MATCH)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ManyRowsRules::keysUnasked),
            rule("many.bytes", "A page ends before its values have more bytes than the option allows.")
                    .at(Level.FULL)
                    .advice(ADVICE)
                    .body(ManyRowsRules::bytes),
            rule("many.stream", "What a page yields is handed out before the rows behind it are asked for.")
                    .at(Level.FULL)
                    .advice("This is the engine's work.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(ManyRowsRules::stream),
            rule("many.nulls", "Values of any type and NULL mix in any order in the rows of one statement.")
                    .advice(ADVICE + " The first row must not settle the types of the others.")
                    .body(ManyRowsRules::nulls),
            rule("many.expressions", "Rows of one statement have expressions over their own values.")
                    .advice(ADVICE)
                    .body(ManyRowsRules::expressions),
            rule(
                            "many.columns",
                            "Rows that set different columns keep their order, and defaults fill in what each leaves out.")
                    .advice(ADVICE)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ManyRowsRules::columns),
            rule("many.given.uuid", "What the database fills in finds its row by a UUID that came with it.")
                    .advice(MATCH)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(db -> given(db, ManyRowsRules::uuids)),
            rule("many.given.text", "What the database fills in finds its row by a text that came with it.")
                    .advice(MATCH)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(db -> given(db, ManyRowsRules::texts)),
            rule("many.given.composite", "What the database fills in finds its row by a key of several columns.")
                    .advice(MATCH)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ManyRowsRules::composite),
            rule("many.sentinel.decimal", "A sentinel may be a decimal number, whatever its scale.")
                    .advice(MATCH)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ManyRowsRules::decimalSentinel),
            rule("many.sentinel.bytes", "A sentinel may be binary.")
                    .advice(MATCH)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ManyRowsRules::binarySentinel),
            rule("many.sentinel.timestamp", "A sentinel may be a point in time.")
                    .advice(MATCH)
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS)
                    .body(ManyRowsRules::timestampSentinel),
            rule("many.sentinel.twins", "Two rows with one sentinel are refused before they are sent, or need none.")
                    .advice("This is the engine's work.")
                    .needs(Capability.IDENTITY_COLUMNS)
                    .needsOneOf(Capability.INSERT_RETURNING, Capability.GENERATED_KEYS, Capability.GENERATED_IDENTITY)
                    .body(ManyRowsRules::twins),
            rule("many.upsert", "Rows that meet rows that are there, or each other, change them in order.")
                    .advice(ADVICE + " A way whose rows must not meet each other says so: RowsWay.whereDistinct.")
                    .needs(Capability.INSERT_ON_CONFLICT)
                    .body(ManyRowsRules::upsert),
            rule("many.upsert.nothing", "Rows that meet rows that are there are left out, and the others come back.")
                    .advice(ADVICE)
                    .needs(
                            Capability.INSERT_ON_CONFLICT,
                            Capability.INSERT_RETURNING,
                            Capability.CONFLICT_NOTHING_RETURNING)
                    .body(ManyRowsRules::upsertNothing),
            rule("many.copy", "Rows that are streamed into a table are those that an INSERT stores, and are counted.")
                    .advice("Look at Dialect.bulkCopy; without it, streaming is refused.")
                    .body(ManyRowsRules::copied),
            rule("many.update", "Each of many rows, found by its key, gets its own values.")
                    .advice(KEYED)
                    .body(ManyRowsRules::updates),
            rule("many.delete", "Each of many rows is found by its key, and deleted where the rest is equal too.")
                    .advice(KEYED)
                    .body(ManyRowsRules::deletes));

    private ManyRowsRules() {}

    private static final int ROWS = 1274;

    private record Item(long id, String name, @Nullable Integer age) {
        static List<Item> of(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> new Item(i, "n" + i, i % 3 == 0 ? null : i))
                    .toList();
        }
    }

    /** How many statements a batch of so many rows takes: as many as pages, or as many as rows. */
    private static void expectStatements(int rows, int page, BatchProgress last) {
        boolean rowByRow = last.reason() != null;
        Expect.equal("rows executed", (long) rows, last.rows());
        Expect.equal(
                "statements for " + rows + " rows in pages of " + page,
                rowByRow ? (long) rows : (rows + page - 1L) / page,
                last.statements());
    }

    private static final int[] PAGES = {ExecutionOptions.DEFAULT_BATCH_SIZE, 100, 329};

    private static void pages(RuleContext db) {
        for (int page : PAGES) {
            People p = db.create(People::new);
            List<BatchProgress> told = new ArrayList<>();
            UpdateCount inserted = db.connection()
                    .execute(
                            insert(p)
                                    .values(
                                            Item.of(ROWS),
                                            from(p.id, Item::id),
                                            from(p.name, Item::name),
                                            from(p.age, Item::age)),
                            options(page).withProgress(told::add));
            Expect.that(inserted.rows() == ROWS || !inserted.exact(), "rows inserted: " + inserted);
            if (!told.isEmpty()) {
                expectStatements(ROWS, page, told.get(told.size() - 1));
            }
            Expect.equal("rows", List.of((long) ROWS), db.all(select(count()).from(p)));
            db.rollback();
        }
    }

    /** The default is not said, as most users do not say it. */
    private static ExecutionOptions options(int page) {
        return page == ExecutionOptions.DEFAULT_BATCH_SIZE
                ? ExecutionOptions.none()
                : ExecutionOptions.none().withBatchSize(page);
    }

    private static InsertBatch<String> names(Entries entries, Iterable<String> names) {
        return insert(entries).values(names, from(entries.name, name -> name));
    }

    private static List<String> shuffled(RuleContext db, int count) {
        List<String> names =
                new ArrayList<>(IntStream.range(0, count).mapToObj(i -> "n" + i).toList());
        Collections.shuffle(names, db.random());
        return names;
    }

    private static void keysOfPages(RuleContext db) {
        for (int page : PAGES) {
            Entries entries = db.create(Entries::new);
            List<String> names = shuffled(db, ROWS);
            List<BatchProgress> told = new ArrayList<>();
            List<Long> keys = db.connection()
                    .execute(
                            names(entries, names).returning(entries.id).inParameterOrder(),
                            options(page).withProgress(told::add))
                    .all();
            if (!told.isEmpty()) {
                expectStatements(ROWS, page, told.get(told.size() - 1));
            }
            expectNames(db, entries, names, keys);
        }
    }

    private static void keysUnasked(RuleContext db) {
        Entries entries = db.create(Entries::new);
        List<String> names = shuffled(db, ROWS);
        List<BatchProgress> told = new ArrayList<>();
        List<Row2<String, Integer>> rows = db.connection()
                .execute(
                        names(entries, names)
                                .returning(entries.name, entries.size)
                                .inParameterOrder(),
                        ExecutionOptions.none().withProgress(told::add))
                .all();
        Expect.equal("names", names, rows.stream().map(Row2::v1).toList());
        if (!told.isEmpty()) {
            Expect.equal(
                    "why rows went one by one", null, told.get(told.size() - 1).reason());
        }
    }

    private static void expectNames(RuleContext db, Entries entries, List<String> names, List<Long> keys) {
        Expect.equal("keys", names.size(), keys.size());
        var stored = new HashMap<Long, String>();
        for (Row2<Long, String> row : db.all(select(entries.id, entries.name))) {
            stored.put(row.v1(), row.v2());
        }
        for (int i = 0; i < names.size(); i++) {
            Expect.equal("the row of key " + keys.get(i), names.get(i), stored.get(keys.get(i)));
        }
    }

    private static void bytes(RuleContext db) {
        People p = db.create(People::new);
        List<BatchProgress> told = new ArrayList<>();
        db.connection()
                .execute(
                        insert(p).values(Item.of(50), from(p.id, Item::id), from(p.name, Item::name)),
                        ExecutionOptions.none().withBatchBytes(1).withProgress(told::add));
        Expect.that(told.isEmpty() || told.size() == 50, "pages of one byte: " + told.size());
        Expect.equal("rows", List.of(50L), db.all(select(count()).from(p)));
    }

    private static void stream(RuleContext db) {
        Entries entries = db.create(Entries::new);
        AtomicInteger drawn = new AtomicInteger();
        List<Integer> drawnWhenHandedOut = new ArrayList<>();
        Iterable<String> names = () -> IntStream.range(0, 50)
                .mapToObj(i -> {
                    drawn.incrementAndGet();
                    return "n" + i;
                })
                .iterator();
        db.connection()
                .execute(
                        names(entries, names).returning(entries.id).inParameterOrder(),
                        ExecutionOptions.none().withBatchSize(10),
                        key -> drawnWhenHandedOut.add(drawn.get()));
        Expect.equal("results", 50, drawnWhenHandedOut.size());
        if (db.dialect().insertReturning().isPresent()) {
            Expect.that(
                    drawnWhenHandedOut.get(0) <= 11,
                    "rows drawn before the first result: " + drawnWhenHandedOut.get(0));
        }
    }

    static final class Mixed extends TypedTable<Mixed> {
        final NumColumn<Integer> id = integer("id").primaryKey();
        final TextColumn text = varchar("text_of", 20).nullable();
        final NumColumn<BigDecimal> amount = decimal("amount", 10, 2).nullable();
        final TemporalColumn<LocalDateTime> moment = timestamp("moment").nullable();
        final BoolColumn flag = bool("flag").nullable();
        final ValueColumn<UUID> token = uuid("token").nullable();
        final NumColumn<Double> ratio = doublePrecision("ratio").nullable();

        Mixed(TableHome home) {
            super(home, "mixed", Mixed::new);
        }
    }

    private record Cells(
            int id,
            @Nullable String text,
            @Nullable BigDecimal amount,
            @Nullable LocalDateTime moment,
            @Nullable Boolean flag,
            @Nullable UUID token,
            @Nullable Double ratio) {
        static Cells of(int id) {
            return new Cells(
                    id,
                    id % 2 == 0 ? null : "t" + id,
                    id % 3 == 0 ? null : new BigDecimal(id + ".25"),
                    id % 5 == 0 ? null : LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(id),
                    id % 7 == 0 ? null : id % 2 == 1,
                    id % 4 == 0 ? null : new UUID(7, id),
                    id % 6 == 0 ? null : id / 8.0);
        }
    }

    private static void nulls(RuleContext db) {
        Mixed m = db.create(Mixed::new);
        List<Cells> rows = IntStream.range(0, 64).mapToObj(Cells::of).toList();
        db.connection()
                .execute(
                        insert(m)
                                .values(
                                        rows,
                                        from(m.id, Cells::id),
                                        from(m.text, Cells::text),
                                        from(m.amount, Cells::amount),
                                        from(m.moment, Cells::moment),
                                        from(m.flag, Cells::flag),
                                        from(m.token, Cells::token),
                                        from(m.ratio, Cells::ratio)),
                        ExecutionOptions.none().withBatchSize(9));
        Expect.equal("rows", rows, stored(db, m));
    }

    private static void expressions(RuleContext db) {
        People p = db.create(People::new);
        List<Item> items = Item.of(20);
        db.connection()
                .execute(insert(p)
                        .forEach(
                                items,
                                (row, item) -> row.set(p.id, item.id())
                                        .set(p.name, upper(Values.value(item.name())))
                                        .set(
                                                p.age,
                                                Values.value((int) item.id()).plus(1))));
        db.<Long>rows(least -> select(p.name, p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(18L, cells("N18", 19), cells("N19", 20))
                .gives(19L, cells("N19", 20));
    }

    private static void columns(RuleContext db) {
        Entries entries = db.create(Entries::new);
        List<Item> items = Item.of(10);
        List<Row2<Long, Integer>> rows = db.connection()
                .execute(insert(entries)
                        .forEach(
                                items,
                                (row, item) -> item.age() == null
                                        ? row.set(entries.name, item.name())
                                        : row.set(entries.size, item.age()).set(entries.name, item.name()))
                        .returning(entries.id, entries.size)
                        .inParameterOrder())
                .all();
        Expect.equal("results", items.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Integer age = items.get(i).age();
            Expect.equal(
                    "what the database filled in for row " + i,
                    age == null ? 7 : age,
                    rows.get(i).v2());
            Expect.equal(
                    "the row of key " + rows.get(i).v1(),
                    List.of(items.get(i).name()),
                    db.all(select(entries.name).where(entries.id.eq(rows.get(i).v1()))));
        }
    }

    private static void copied(RuleContext db) {
        Mixed m = db.create(Mixed::new);
        List<Cells> rows = IntStream.range(0, 64).mapToObj(Cells::of).toList();
        InsertBatch<Cells> batch = insert(m)
                .values(
                        rows,
                        from(m.id, Cells::id),
                        from(m.text, Cells::text),
                        from(m.amount, Cells::amount),
                        from(m.moment, Cells::moment),
                        from(m.flag, Cells::flag),
                        from(m.token, Cells::token),
                        from(m.ratio, Cells::ratio));
        ExecutionOptions copying = ExecutionOptions.none().withCopy(true);
        if (db.dialect().bulkCopy().isEmpty()) {
            db.fails(
                    UnsupportedException.class,
                    ErrorCode.UNSUPPORTED_CAPABILITY,
                    () -> db.connection().execute(batch, copying));
            return;
        }
        UpdateCount count = db.connection().execute(batch, copying);
        Expect.that(count.rows() == rows.size() && count.exact(), "rows stored: " + count);
        Expect.equal("rows", rows, stored(db, m));
        db.rollback();
        Expect.equal("rows after the rollback", List.of(), stored(db, m));
    }

    private static List<Cells> stored(RuleContext db, Mixed m) {
        return db.all(select(m.id, m.text, m.amount, m.moment, m.flag, m.token, m.ratio)
                .to(Cells::new)
                .orderBy(m.id.asc()));
    }

    // ------------------------------------------------------------------------------------------------ matching

    static final class ByUuid extends TypedTable<ByUuid> {
        final ValueColumn<UUID> id = uuid("id").primaryKey();
        final NumColumn<Integer> rank = integer("rank_of");
        final NumColumn<Integer> size = integer("size_of").serverDefault(7);

        ByUuid(TableHome home) {
            super(home, "by_uuid", ByUuid::new);
        }
    }

    static final class ByText extends TypedTable<ByText> {
        final TextColumn id = varchar("id", 20).primaryKey();
        final NumColumn<Integer> rank = integer("rank_of");
        final NumColumn<Integer> size = integer("size_of").serverDefault(7);

        ByText(TableHome home) {
            super(home, "by_text", ByText::new);
        }
    }

    private record Case(InsertBatch<Integer> insert, NumColumn<Integer> rank, NumColumn<Integer> size) {}

    private static Case uuids(RuleContext db, List<Integer> ranks) {
        ByUuid t = db.create(ByUuid::new);
        return new Case(
                insert(t)
                        .values(ranks, from(t.id, rank -> new UUID(rank * 31L % 17, rank)), from(t.rank, rank -> rank)),
                t.rank,
                t.size);
    }

    private static Case texts(RuleContext db, List<Integer> ranks) {
        ByText t = db.create(ByText::new);
        return new Case(
                insert(t).values(ranks, from(t.id, rank -> "key " + rank), from(t.rank, rank -> rank)), t.rank, t.size);
    }

    @FunctionalInterface
    private interface Made {
        Case of(RuleContext db, List<Integer> ranks);
    }

    private static void given(RuleContext db, Made made) {
        List<Integer> ranks = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(ranks, db.random());
        Case each = made.of(db, ranks);
        List<Row2<Integer, Integer>> rows = db.connection()
                .execute(
                        each.insert().returning(each.rank(), each.size()).inParameterOrder(),
                        ExecutionOptions.none().withBatchSize(70))
                .all();
        expectRanks(ranks, rows);
    }

    private static void expectRanks(List<Integer> ranks, List<Row2<Integer, Integer>> rows) {
        Expect.equal("results", ranks.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Expect.equal(
                    "row " + i,
                    List.of(ranks.get(i), 7),
                    List.of(rows.get(i).v1(), rows.get(i).v2()));
        }
    }

    static final class Composite extends TypedTable<Composite> {
        final TextColumn shop = varchar("shop", 10).primaryKey();
        final NumColumn<Integer> rank = integer("rank_of").primaryKey();
        final NumColumn<Integer> size = integer("size_of").serverDefault(7);

        Composite(TableHome home) {
            super(home, "composite", Composite::new);
        }
    }

    private static void composite(RuleContext db) {
        Composite t = db.create(Composite::new);
        List<Integer> ranks = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        Collections.shuffle(ranks, db.random());
        List<Row2<Integer, Integer>> rows = db.connection()
                .execute(insert(t)
                        .values(ranks, from(t.rank, rank -> rank), from(t.shop, rank -> "s" + rank % 3))
                        .returning(t.rank, t.size)
                        .inParameterOrder())
                .all();
        expectRanks(ranks, rows);
    }

    static final class WithSentinels extends TypedTable<WithSentinels> {
        final NumColumn<Long> id = bigint("id").identity().primaryKey();
        final NumColumn<Integer> rank = integer("rank_of").nullable();
        final NumColumn<BigDecimal> amount;
        final ValueColumn<byte[]> mark;
        final TemporalColumn<LocalDateTime> moment;

        private WithSentinels(TableHome home, String sentinel) {
            super(home, "with_sentinel", again -> new WithSentinels(again, sentinel));
            NumColumn<BigDecimal> numbers = decimal("amount", 12, 4).nullable();
            ValueColumn<byte[]> bytes = column("mark", Types.varbinary(20)).nullable();
            TemporalColumn<LocalDateTime> times = timestamp("moment").nullable();
            amount = sentinel.equals("amount") ? numbers.sentinel() : numbers;
            mark = sentinel.equals("mark") ? bytes.sentinel() : bytes;
            moment = sentinel.equals("moment") ? times.sentinel() : times;
        }
    }

    private static <T> void sentinel(RuleContext db, WithSentinels t, Column<T> column, IntFunction<T> value) {
        List<Integer> ranks = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        Collections.shuffle(ranks, db.random());
        List<Row2<Long, Integer>> rows = db.connection()
                .execute(insert(t)
                        .values(ranks, from(column, value::apply), from(t.rank, rank -> rank))
                        .returning(t.id, t.rank)
                        .inParameterOrder())
                .all();
        Expect.equal("results", ranks.size(), rows.size());
        Set<Long> keys = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Expect.equal("row " + i, ranks.get(i), rows.get(i).v2());
            keys.add(rows.get(i).v1());
        }
        Expect.equal("different keys", ranks.size(), keys.size());
    }

    private static void decimalSentinel(RuleContext db) {
        WithSentinels t = db.create(home -> new WithSentinels(home, "amount"));
        sentinel(db, t, t.amount, rank -> new BigDecimal(rank).divide(new BigDecimal(4)));
    }

    private static void binarySentinel(RuleContext db) {
        WithSentinels t = db.create(home -> new WithSentinels(home, "mark"));
        sentinel(db, t, t.mark, rank -> ("m" + rank).getBytes(StandardCharsets.UTF_8));
    }

    private static void timestampSentinel(RuleContext db) {
        WithSentinels t = db.create(home -> new WithSentinels(home, "moment"));
        sentinel(db, t, t.moment, rank -> LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(rank));
    }

    private static void twins(RuleContext db) {
        WithSentinels t = db.create(home -> new WithSentinels(home, "amount"));
        List<BigDecimal> amounts = List.of(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal("1.00"));
        long stored = 0;
        try {
            List<Long> keys = db.connection()
                    .execute(insert(t)
                            .values(amounts, from(t.amount, amount -> amount))
                            .returning(t.id)
                            .inParameterOrder())
                    .all();
            Expect.equal(
                    "the key of the second row",
                    List.of(keys.get(1)),
                    db.all(select(t.id).where(t.amount.eq(BigDecimal.TEN))));
            stored = amounts.size();
        } catch (DatabaseException refused) {
            Expect.equal("the code of the refusal", ErrorCode.DUPLICATE_ROW_KEY, refused.code());
        }
        Expect.equal("rows", List.of(stored), db.all(select(count()).from(t)));
    }

    // ------------------------------------------------------------------------------------------------ rows that meet

    private static void upsert(RuleContext db) {
        People p = People.in(db);
        List<Item> items = List.of(
                new Item(2, "second", 2),
                new Item(7, "new", 7),
                new Item(2, "again", 3),
                new Item(8, "eight", 8),
                new Item(7, "newer", null));
        db.connection()
                .execute(insert(p)
                        .values(items, from(p.id, Item::id), from(p.name, Item::name), from(p.age, Item::age))
                        .onConflict(p.id)
                        .doUpdate(p.name, p.age));
        db.<Long>rows(least -> select(p.id, p.name, p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(
                        2L,
                        cells(2L, "again", 3),
                        cells(3L, "cid", null),
                        cells(4L, "dee", 20),
                        cells(5L, "eve", 40),
                        cells(7L, "newer", null),
                        cells(8L, "eight", 8))
                .gives(8L, cells(8L, "eight", 8));
    }

    private static void upsertNothing(RuleContext db) {
        People p = People.in(db);
        List<Item> items = List.of(new Item(2, "second", 2), new Item(7, "new", 7), new Item(8, "eight", 8));
        List<Long> inserted = db.connection()
                .execute(insert(p)
                        .values(items, from(p.id, Item::id), from(p.name, Item::name))
                        .onConflict(p.id)
                        .doNothing()
                        .returning(p.id))
                .all();
        Expect.sameElements("rows that came back", List.of(7L, 8L), inserted);
        db.<Long>rows(id -> select(p.name).where(p.id.eq(id))).gives(2L, "bob").gives(7L, "new");
    }

    private static ChangeBatch renamed(People p, List<Item> items) {
        return update(p).values(items, from(p.id, Item::id), from(p.name, Item::name), from(p.age, Item::age));
    }

    private static void updates(RuleContext db) {
        People p = People.in(db);
        UpdateCount count = db.connection()
                .execute(renamed(
                        p, List.of(new Item(4, "four", 44), new Item(2, "two", null), new Item(9, "nobody", 1))));
        Expect.that(count.rows() == 2 || !count.exact(), "rows changed: " + count);
        db.<Long>rows(least -> select(p.name, p.age).where(p.id.ge(least)).orderBy(p.id.asc()))
                .gives(2L, cells("two", null), cells("cid", null), cells("four", 44), cells("eve", 40))
                .gives(5L, cells("eve", 40));
        db.connection().execute(renamed(p, List.of(new Item(5, "once", 1), new Item(5, "twice", 2))));
        db.<Long>rows(id -> select(p.name).where(p.id.eq(id)))
                .gives(5L, "twice")
                .gives(2L, "two");
    }

    private static void deletes(RuleContext db) {
        People p = People.in(db);
        List<Item> items = List.of(new Item(1, "ann", null), new Item(2, "not bob", null), new Item(5, "eve", null));
        UpdateCount count =
                db.connection().execute(delete(p).values(items, from(p.id, Item::id), from(p.name, Item::name)));
        Expect.that(count.rows() == 2 || !count.exact(), "rows deleted: " + count);
        Expect.equal("rows left", List.of(2L, 3L, 4L), db.all(select(p.id).orderBy(p.id.asc())));
        db.connection().execute(delete(p).values(List.of(3L, 4L), from(p.id, id -> id)));
        Expect.equal("rows left", List.of(2L), db.all(select(p.id)));
    }
}
