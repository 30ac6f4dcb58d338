package org.alkahest.engine;

import static org.alkahest.engine.Bulk.names;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.Insert;
import org.alkahest.sql.NumColumn;
import org.alkahest.sql.TableHome;
import org.alkahest.sql.TextColumn;
import org.alkahest.sql.TypedTable;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows at once on MariaDB, whose generated keys are sorted, or rows one by one. */
class MariadbInsertTest {
    private static final String TABLE =
            "create table item (id bigint auto_increment primary key, name varchar(60) not null, amount integer)";

    @RegisterExtension
    final ShuffledRows shuffled = new ShuffledRows();

    private Bulk bulk;

    @BeforeEach
    void open() throws SQLException {
        bulk = Bulk.of(Product.MARIADB, shuffled);
    }

    @AfterEach
    void close() throws SQLException {
        if (bulk != null) {
            bulk.close();
        }
    }

    @Test
    void rowsComeBackAndAreSorted() throws SQLException {
        bulk.sql(TABLE);
        assertThat(bulk.insertRightly(4)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(shuffled.shuffledResults()).isEqualTo(1);
        assertThat(bulk.texts()).containsExactly("insert into item (name) values (?), (?), (?), (?) returning id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TABLE,
                TABLE + " auto_increment = 1000000",
                TABLE + " partition by hash (id) partitions 5",
                TABLE + " with system versioning",
                "create table item (id integer unsigned auto_increment, name varchar(60), amount integer, key (id))"
            })
    void keysThatCountAreSorted(String table) throws SQLException {
        bulk.sql(table);
        bulk.insertRightly(3);
        bulk.insertRightlyWithGap(20);
        assertThat(bulk.pages()).containsExactly("3 values", "20 values");
    }

    @ParameterizedTest
    @CsvSource({
        "increment 1, ",
        "increment 0, ",
        "increment 10 cache 2, ",
        "increment -3 minvalue -1000 maxvalue 9, ",
        "increment 1 maxvalue 5 cycle, its sequence begins again at its end",
        "increment -1 minvalue -1000 maxvalue 9 cycle, its sequence begins again at its end"
    })
    void keysOfASequenceAreSortedUnlessItCycles(String sequence, String reason) throws SQLException {
        bulk.sql(
                "create sequence `it's a ``number` " + sequence,
                "create table item (id bigint primary key default nextval(`it's a ``number`),"
                        + " name varchar(60) not null, amount integer)");
        bulk.insertRightly(5);
        assertThat(bulk.reasons()).containsExactly(String.valueOf(reason));
    }

    @Test
    void anotherIncrementOfTheSessionIsNoMatter() throws SQLException {
        bulk.sql(TABLE);
        try (Connection connection = bulk.engine.connect()) {
            connection.execute(text("set auto_increment_increment = 10, auto_increment_offset = 5"));
            assertThat(bulk.insertRightly(connection, 3)).containsExactly(5L, 15L, 25L);
            connection.commit();
        }
    }

    @Test
    void aTriggerThatSetsTheKeyMakesRowsGoOneByOne() throws SQLException {
        bulk.sql(
                TABLE,
                "create trigger odd before insert on item for each row"
                        + " set new.id = 1000 - cast(substring(new.name, 2) as signed)");
        assertThat(bulk.insertRightly(3)).containsExactly(999L, 998L, 997L);
        assertThat(bulk.reasons()).containsExactly("a trigger may change them before they are inserted");
    }

    @Test
    void aTriggerThatAppearsIsSeenByTheNextStatementOfThisEngine() throws SQLException {
        bulk.sql(TABLE);
        bulk.engine.transaction(connection -> {
            bulk.insertRightly(connection, 3);
            connection.execute(
                    text("create trigger odd before insert on item for each row set new.id = 50 - new.amount"));
            List<Long> keys = connection
                    .execute(insert(bulk.items)
                            .values(
                                    List.of(1, 2, 3),
                                    Insert.from(bulk.items.name, n -> "m" + n),
                                    Insert.from(bulk.items.amount, n -> n))
                            .returning(bulk.items.id)
                            .inParameterOrder())
                    .all();
            assertThat(keys).containsExactly(49L, 48L, 47L);
        });
    }

    @Test
    void aTriggerThatInsertsElsewhereChangesNothing() throws SQLException {
        bulk.sql(
                TABLE,
                "create table log (id bigint auto_increment primary key, item_id bigint)",
                "insert into log (id) values (500)",
                "create trigger logged after insert on item for each row insert into log (item_id) values (new.id)");
        bulk.insertRightly(20);
        assertThat(bulk.pages()).containsExactly("20 values");
    }

    @Test
    void aUserWhoIsNotShownTriggersGetsRowsOneByOne() throws SQLException {
        String user = "u" + Long.toString(System.nanoTime(), 36);
        bulk.sql(
                TABLE,
                "create user " + user + "@'%' identified by 'weak'",
                "grant select, insert on `" + bulk.database.name() + "`.* to " + user + "@'%'");
        try (Engine weak = Engine.create(
                bulk.database.jdbcUrl(), user, "weak", EngineOptions.defaults().withListener(bulk))) {
            weak.transaction(connection -> bulk.insertRightly(connection, 3));
            assertThat(bulk.reasons()).containsExactly("this user is not shown whether the table has triggers");
        } finally {
            bulk.sql("drop user " + user + "@'%'");
        }
    }

    @Test
    void anotherEngineOfTheTableMakesRowsGoOneByOne() throws SQLException {
        bulk.sql(TABLE + " engine = Aria");
        bulk.insertRightly(3);
        assertThat(bulk.reasons()).containsExactly("the engine of the table is Aria");
    }

    @Test
    void keysThatComeWithTheRowsNeedNoOrder() throws SQLException {
        bulk.sql(TABLE + " engine = Aria");
        bulk.engine.transaction(connection -> {
            List<Integer> numbers = List.of(7, 3, 9, 1);
            List<String> names = connection
                    .execute(insert(bulk.items)
                            .values(
                                    numbers,
                                    Insert.from(bulk.items.id, number -> (long) number),
                                    Insert.from(bulk.items.name, number -> "n" + number))
                            .returning(bulk.items.name)
                            .inParameterOrder())
                    .all();
            assertThat(names).containsExactly("n7", "n3", "n9", "n1");
        });
        assertThat(bulk.pages()).containsExactly("4 values");
    }

    /** What an upsert meets is found by a number. */
    static final class Counters extends TypedTable<Counters> {
        final NumColumn<Long> id = bigint("id").primaryKey();
        final NumColumn<Integer> total = integer("total");
        final TextColumn note = varchar("note", 20).nullable();

        Counters(TableHome home) {
            super(home, "counter", Counters::new);
        }
    }

    @Test
    void upsertsAreMatchedByTheKeyTheyMeetAndTwinsGoInStatementsOfTheirOwn() throws SQLException {
        bulk.sql("create table counter (id bigint primary key, total integer not null, note varchar(20))");
        Counters counters = new Counters(bulk.metaData);
        bulk.engine.transaction(connection -> {
            connection.execute(insert(counters)
                    .set(counters.id, 2L)
                    .set(counters.total, 100)
                    .set(counters.note, "old"));
            var upsert = insert(counters)
                    .onConflict(counters.id)
                    .doUpdate(change -> change.set(counters.total, counters.total.plus(1)))
                    .values(
                            List.of(3L, 2L, 1L, 2L),
                            Insert.from(counters.id, id -> id),
                            Insert.from(counters.total, id -> id.intValue()))
                    .returning(counters.total)
                    .inParameterOrder();
            assertThat(connection.execute(upsert).all()).containsExactly(3, 101, 1, 102);
        });
        assertThat(bulk.pages()).containsExactly("3 values", "1 row at a time");
    }

    @Test
    void upsertsThatMeetTextsGoOneByOneBecauseTextsAreEqualInManyWays() throws SQLException {
        bulk.sql("create table stock (name varchar(60) primary key, amount integer)");
        Stock stock = new Stock(bulk.metaData);
        bulk.engine.transaction(connection -> {
            List<Integer> amounts = connection
                    .execute(stock.upsert(List.of("a", "bb", "A"))
                            .returning(stock.amount)
                            .inParameterOrder())
                    .all();
            assertThat(amounts).containsExactly(1, 2, 1);
            assertThat(connection
                            .execute(select(stock.name).orderBy(stock.name.asc()))
                            .all())
                    .containsExactly("a", "bb");
        });
        assertThat(bulk.reasons()).containsExactly("nothing tells them apart when they come back");
    }

    @Test
    void manyWritersAtOnceGetEachTheirOwn() throws Exception {
        bulk.sql(TABLE);
        bulk.writeAtOnce(10);
        assertThat(bulk.pages()).hasSize(30).containsOnly("37 values");
    }

    @Test
    void manyLongTextsFitIntoPackets() throws SQLException {
        bulk.sql("create table item (id bigint auto_increment primary key, name longtext not null, amount integer)");
        String text = "x".repeat(100_000);
        List<String> names = names(1000).stream().map(name -> name + text).toList();
        try (Connection connection = bulk.engine.connect()) {
            assertThat(connection.execute(bulk.keys(names)).all()).hasSize(1000).isSorted();
            connection.rollback();
        }
        assertThat(bulk.pages(page -> page.rows())).allMatch(rows -> rows <= 20).hasSizeGreaterThan(40);
    }

    @Test
    void aRowThatNoPacketHoldsIsAnError() throws SQLException {
        bulk.sql("create table item (id bigint auto_increment primary key, name longtext not null, amount integer)");
        try (Connection connection = bulk.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(bulk.batch(List.of("x".repeat(17_000_000)))))
                    .isInstanceOf(AlkahestException.class);
        }
    }
}
