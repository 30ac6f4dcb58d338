package org.alkahest.conformance.topic;

import static org.alkahest.conformance.rule.Rule.rule;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.delete;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.alkahest.sql.Sql.update;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.alkahest.conformance.rule.Expect;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.RuleContext;
import org.alkahest.conformance.rule.Topic;
import org.alkahest.dialect.Capability;
import org.alkahest.engine.Connection;
import org.alkahest.engine.Result;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.Row;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.Types;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.error.ResultException;
import org.jspecify.annotations.Nullable;

/** What errors of the database become. */
final class ErrorRules {
    private static final String ADVICE = "Look at Dialect.fault: what code or SQLSTATE does the driver give?";
    private static final String SECRET = "s3cr3t";

    static final Topic TOPIC = Topic.of(
            "error",
            rule(
                            "error.unique",
                            "A duplicate is a violation of a unique constraint, whose name is told where it is known.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(ErrorRules::unique),
            rule("error.primary-key", "A duplicate key is a violation of a unique constraint.")
                    .advice(ADVICE)
                    .body(ErrorRules::primaryKey),
            rule("error.foreign-key", "A reference to nothing is a violation of a foreign key.")
                    .at(Level.SMOKE)
                    .advice(ADVICE + " Foreign keys may have to be switched on for each connection.")
                    .body(ErrorRules::foreignKey),
            rule("error.foreign-key.referred", "Deleting what is referred to is a violation of a foreign key.")
                    .advice(ADVICE + " Foreign keys may have to be switched on for each connection.")
                    .body(ErrorRules::referred),
            rule("error.not-null", "A missing value is a violation that names the column where it is known.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(ErrorRules::notNull),
            rule("error.check", "A violation of a check constraint names it where it is known.")
                    .advice(ADVICE)
                    .needs(Capability.CHECK_CONSTRAINTS)
                    .body(ErrorRules::check),
            rule("error.too-long", "A text that is too long is refused or kept whole, never cut silently.")
                    .advice("Switch the database to its strict mode.")
                    .body(ErrorRules::tooLong),
            rule("error.syntax", "SQL that the database does not understand is told as such, with the SQL.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(ErrorRules::syntax),
            rule("error.no-table", "A table that does not exist is told as such.")
                    .at(Level.SMOKE)
                    .advice(ADVICE)
                    .body(ErrorRules::noTable),
            rule("error.no-column", "A column that does not exist is told as such.")
                    .advice(ADVICE)
                    .body(ErrorRules::noColumn),
            rule("error.values", "The message of an error holds no bound values.")
                    .advice(
                            "This is the engine's work; a constraint's name must not be cut out of a message with values.")
                    .body(ErrorRules::values),
            rule("error.cause", "The driver's exception is the cause.")
                    .advice(ADVICE)
                    .body(ErrorRules::cause),
            rule("error.disconnected", "A connection that is gone is told as such, and is not handed out again.")
                    .advice(
                            "Look at Dialect.fault: SQLSTATE of class 08, or the codes of this driver for a closed connection.")
                    .body(ErrorRules::disconnected),
            rule(
                            "error.timeout",
                            "A statement that takes longer than it may is told to have timed out, or comes to its end.")
                    .advice(ADVICE + " Statement.setQueryTimeout says how long a statement may take.")
                    .at(Level.FULL)
                    .body(ErrorRules::timeout),
            rule("error.rows", "No row, and many rows, where one was expected are errors.")
                    .advice("This is the engine's work.")
                    .body(ErrorRules::rows));

    private ErrorRules() {}

    /** A table with named constraints. */
    private static final class Guarded extends TypedTable<Guarded> {
        private final NumColumn<Long> id = bigint("id").primaryKey();
        private final TextColumn name = varchar("name", 20);
        private final NumColumn<Long> partnerId =
                bigint("partner_id").nullable().references(() -> this.id);

        private Guarded(TableHome home) {
            super(home, "guarded", Guarded::new);
            uniqueIndex("guarded_name_key", name);
        }

        static Guarded in(RuleContext db) {
            Guarded guarded = db.create(Guarded::new);
            guarded.add(db, 1, "ann", null);
            guarded.add(db, 2, "bob", 1L);
            db.commit();
            return guarded;
        }

        void add(RuleContext db, long newId, String newName, @Nullable Long partner) {
            db.execute(insert(this).set(id, newId).set(name, newName).set(partnerId, partner));
        }
    }

    /** That the name of a constraint is told right, if it is told. */
    private static void expectName(String expected, IntegrityException error) {
        error.constraint()
                .ifPresent(name -> Expect.equal("the name of the constraint", expected, name.toLowerCase(Locale.ROOT)));
    }

    private static void unique(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        expectName(
                "guarded_name_key",
                db.fails(IntegrityException.class, ErrorCode.UNIQUE_VIOLATION, () -> guarded.add(db, 3, "ann", null)));
        expectName(
                "guarded_name_key",
                db.fails(
                        IntegrityException.class,
                        ErrorCode.UNIQUE_VIOLATION,
                        () -> db.execute(
                                update(guarded).set(guarded.name, "ann").where(guarded.id.eq(2)))));
    }

    private static void primaryKey(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        db.fails(IntegrityException.class, ErrorCode.UNIQUE_VIOLATION, () -> guarded.add(db, 1, "other", null));
    }

    private static void foreignKey(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        db.fails(IntegrityException.class, ErrorCode.FOREIGN_KEY_VIOLATION, () -> {
            guarded.add(db, 3, "cid", 99L);
            db.commit();
        });
    }

    private static void referred(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        db.fails(IntegrityException.class, ErrorCode.FOREIGN_KEY_VIOLATION, () -> {
            db.execute(delete(guarded).where(guarded.id.eq(1)));
            db.commit();
        });
    }

    private static void notNull(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        for (boolean left : new boolean[] {true, false}) {
            IntegrityException error = db.fails(
                    IntegrityException.class,
                    ErrorCode.NOT_NULL_VIOLATION,
                    () -> db.execute(
                            left
                                    ? insert(guarded).set(guarded.id, 3).set(guarded.name, (String) null)
                                    : update(guarded).setNull(guarded.name).where(guarded.id.eq(1))));
            expectName("name", error);
        }
    }

    private static void check(RuleContext db) {
        var metaData = new MetaData();
        var item = new DynamicTable(metaData, "item");
        NumColumn<Long> id = item.column("id", Types.BIGINT).primaryKey();
        NumColumn<Integer> price = item.column("price", Types.INTEGER);
        item.withCheck("item_price_positive", price.gt(0));
        db.create(metaData);
        expectName(
                "item_price_positive",
                db.fails(
                        IntegrityException.class,
                        ErrorCode.CHECK_VIOLATION,
                        () -> db.execute(insert(item).set(id, 1).set(price, 0))));
    }

    private static void tooLong(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        String text = "x".repeat(21);
        try {
            guarded.add(db, 3, text, null);
        } catch (DatabaseException refused) {
            Expect.equal("the code of the error", ErrorCode.BAD_DATA, refused.code());
            return;
        }
        db.<Long>rows(id -> select(guarded.name).where(guarded.id.eq(id)))
                .gives(3L, text)
                .gives(1L, "ann");
    }

    private static void syntax(RuleContext db) {
        String sql = "selekt 1 frum nowhere";
        DatabaseException error = db.fails(DatabaseException.class, ErrorCode.BAD_SQL, () -> db.execute(text(sql)));
        Expect.equal("the SQL of the error", sql, error.sql().orElse(null));
    }

    private static void noTable(RuleContext db) {
        People absent = new People(new MetaData());
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(absent.id)));
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.execute(delete(absent)));
    }

    private static void noColumn(RuleContext db) {
        People people = People.in(db);
        var other = new DynamicTable(new MetaData(), people.name().name());
        var absent = other.column("no_such_column", Types.INTEGER);
        db.fails(DatabaseException.class, ErrorCode.NO_SUCH_OBJECT, () -> db.all(select(absent)));
    }

    private static void values(RuleContext db) {
        Guarded guarded = Guarded.in(db);
        guarded.add(db, 3, SECRET, null);
        db.commit();
        IntegrityException error =
                db.fails(IntegrityException.class, ErrorCode.UNIQUE_VIOLATION, () -> guarded.add(db, 4, SECRET, null));
        Expect.that(
                !String.valueOf(error.getMessage()).contains(SECRET),
                "The message holds the value that was bound: " + error.getMessage());
        Expect.that(error.sql().isPresent(), "The error holds no SQL.");
    }

    private static void cause(RuleContext db) {
        DatabaseException error =
                db.fails(DatabaseException.class, ErrorCode.BAD_SQL, () -> db.execute(text("selekt 1")));
        Expect.that(error.getCause() instanceof java.sql.SQLException, "The cause is " + error.getCause() + ".");
    }

    private static void disconnected(RuleContext db) throws SQLException {
        People p = People.in(db);
        try (Connection lost = db.engine().connect()) {
            lost.execute(select(p.id)).all();
            lost.jdbc().unwrap(java.sql.Connection.class).close();
            db.fails(
                    AlkahestException.class,
                    List.of(ErrorCode.DISCONNECTED, ErrorCode.CONNECTION_CLOSED),
                    () -> lost.execute(select(p.name)).all());
        }
        for (long id = 1; id <= 2; id++) {
            try (Connection next = db.engine().connect()) {
                Expect.equal(
                        "rows read by the next connection",
                        1,
                        next.execute(select(p.name).where(p.id.eq(id))).all().size());
            }
        }
    }

    private static void timeout(RuleContext db) {
        People p = db.create(People::new);
        db.execute(insert(p).values(numbers(400), from(p.id, id -> id), from(p.name, id -> "n" + id)));
        db.commit();
        People second = p.as("second");
        People third = p.as("third");
        try {
            Expect.equal(
                    "combinations",
                    64_000_000L,
                    db.connection()
                            .execute(
                                    select(count())
                                            .from(p)
                                            .crossJoin(second)
                                            .crossJoin(third)
                                            .where(p.id.plus(second.id)
                                                    .plus(third.id)
                                                    .gt(0)),
                                    ExecutionOptions.none().withTimeout(Duration.ofSeconds(1)))
                            .one());
        } catch (AlkahestException late) {
            Expect.equal("the code of the error", ErrorCode.STATEMENT_TIMEOUT, late.code());
        }
        db.rollback();
        db.<Long>rows(id -> select(p.name).where(p.id.eq(id))).gives(1L, "n1").gives(2L, "n2");
    }

    private static List<Long> numbers(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private static void rows(RuleContext db) {
        People p = People.in(db);
        db.fails(
                ResultException.class,
                ErrorCode.NO_ROW,
                () -> db.connection().execute(select(p.id).where(p.id.eq(9))).one());
        db.fails(
                ResultException.class,
                ErrorCode.MANY_ROWS,
                () -> db.connection().execute(select(p.id)).one());
        Result<Row> none = db.connection().execute(select(List.of(p.id)).where(p.id.eq(9)));
        Expect.that(none.oneOrEmpty().isEmpty(), "There is a row where none was expected.");
    }
}
