package org.alkahest.engine;

import static org.alkahest.engine.Bulk.names;
import static org.alkahest.sql.Functions.count;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.sql.Insert;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many rows at once on MySQL, whose keys are counted from the first one, or rows one by one. */
class MysqlInsertTest {
    private static final String TABLE =
            "create table item (id bigint auto_increment primary key, name varchar(60) not null, amount integer)";

    @RegisterExtension
    final ShuffledRows shuffled = new ShuffledRows();

    private Bulk bulk;

    @BeforeEach
    void open() throws SQLException {
        bulk = Bulk.of(Product.MYSQL, shuffled);
    }

    @AfterEach
    void close() throws SQLException {
        if (bulk != null) {
            bulk.close();
        }
    }

    @Test
    void keysAreCountedFromTheFirstOne() throws SQLException {
        bulk.sql(TABLE, "insert into item (id, name) values (41, 'before')");
        assertThat(bulk.insertRightly(5)).containsExactly(42L, 43L, 44L, 45L, 46L);
        assertThat(bulk.texts()).containsExactly("insert into item (name) values (?), (?), (?), (?), (?)");
    }

    @Test
    void keysThatAreNotAskedForInOrderAreCountedToo() throws SQLException {
        bulk.sql(TABLE);
        bulk.engine.transaction(connection -> {
            List<Long> keys = connection
                    .execute(bulk.batch(names(5)).returning(bulk.items.id))
                    .all();
            assertThat(keys).containsExactly(1L, 2L, 3L, 4L, 5L);
        });
        assertThat(bulk.pages()).containsExactly("5 values");
    }

    @Test
    void nothingIsAskedOfTheCatalogWhereNothingComesBack() throws SQLException {
        bulk.sql(TABLE, "create trigger odd before insert on item for each row set new.id = 1000 - new.amount");
        bulk.engine.transaction(connection -> {
            connection.execute(insert(bulk.items)
                    .values(
                            List.of(1, 2, 3),
                            Insert.from(bulk.items.name, n -> "n" + n),
                            Insert.from(bulk.items.amount, n -> n)));
            assertThat(bulk.namesOf(connection, List.of(999L, 998L, 997L))).isEqualTo(names(3));
        });
        assertThat(bulk.pages()).containsExactly("3 values");
    }

    @Test
    void anotherIncrementOfTheSessionIsSeen() throws SQLException {
        bulk.sql(TABLE);
        try (Connection connection = bulk.engine.connect()) {
            assertThat(bulk.insertRightly(connection, 3)).containsExactly(1L, 2L, 3L);
            connection.execute(text("set auto_increment_increment = 10, auto_increment_offset = 5"));
            assertThat(bulk.insertRightly(connection, 3)).containsExactly(5L, 15L, 25L);
            try (Statement statement = connection.jdbc().createStatement()) {
                statement.execute("set auto_increment_increment = 7");
            } catch (SQLException error) {
                throw new AssertionError(error);
            }
            List<Long> keys = bulk.insertRightly(connection, 3);
            assertThat(keys.get(2) - keys.get(0)).isEqualTo(14);
            connection.rollback();
        }
        assertThat(bulk.pages()).containsExactly("3 values", "3 values", "3 values");
    }

    @Test
    void gapsAreNoMatter() throws SQLException {
        bulk.sql(TABLE);
        bulk.insertRightly(3);
        bulk.insertRightlyWithGap(4);
    }

    @Test
    void aTriggerThatSetsTheKeyMakesRowsGoOneByOne() throws SQLException {
        bulk.sql(
                TABLE,
                "create trigger odd before insert on item for each row"
                        + " set new.id = 1000 - cast(substring(new.name, 2) as signed)");
        bulk.engine.transaction(
                connection -> connection.execute(bulk.keys(names(3))).all());
        assertThat(bulk.reasons()).containsExactly("a trigger may change them before they are inserted");
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
            bulk.sql("grant trigger on `" + bulk.database.name() + "`.* to " + user + "@'%'");
        }
        try (Engine strong = Engine.create(
                bulk.database.jdbcUrl(), user, "weak", EngineOptions.defaults().withListener(bulk))) {
            strong.transaction(connection -> bulk.insertRightly(connection, 3));
            assertThat(bulk.pages()).containsExactly("3 values");
        } finally {
            bulk.sql("drop user " + user + "@'%'");
        }
    }

    @Test
    void anotherEngineOfTheTableMakesRowsGoOneByOne() throws SQLException {
        bulk.sql(TABLE + " engine = MyISAM");
        bulk.insertRightly(3);
        assertThat(bulk.reasons()).containsExactly("the engine of the table is MyISAM");
    }

    @Test
    void aColumnThatDoesNotCountMakesRowsGoOneByOne() throws SQLException {
        bulk.sql("create table item (id bigint primary key default (7), n bigint auto_increment unique,"
                + " name varchar(60) not null, amount integer)");
        bulk.engine.transaction(connection -> {
            connection.execute(bulk.batch(List.of("one"))).rows();
            connection.rollback();
        });
        bulk.pages();
        try (Connection connection = bulk.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(bulk.keys(names(2)))).isInstanceOf(AlkahestException.class);
        }
        assertThat(bulk.reasons()).containsExactly("no such column of the table is AUTO_INCREMENT");
    }

    @Test
    void partitionsTakeTheNextNumbersToo() throws SQLException {
        bulk.sql(TABLE + " partition by hash (id) partitions 7");
        bulk.insertRightly(50);
        assertThat(bulk.insertRightly(50)).hasSize(50);
        assertThat(bulk.pages()).containsExactly("50 values", "50 values");
    }

    @Test
    void upsertsWithoutResultsGoTogetherAlsoWithTheSameKeyTwice() throws SQLException {
        bulk.sql("create table stock (name varchar(60) primary key, amount integer)");
        Stock stock = new Stock(bulk.metaData);
        bulk.engine.transaction(connection -> {
            connection.execute(stock.upsert(List.of("a", "b", "a", "c")));
            assertThat(connection
                            .execute(select(stock.name).orderBy(stock.name.asc()))
                            .all())
                    .containsExactly("a", "b", "c");
        });
        assertThat(bulk.pages()).containsExactly("4 values");
    }

    @Test
    void manyWritersAtOnceGetEachTheirOwn() throws Exception {
        bulk.sql(
                TABLE,
                "create table log (id bigint auto_increment primary key, item_id bigint)",
                "create trigger logged after insert on item for each row insert into log (item_id) values (new.id)");
        bulk.writeAtOnce(20, () -> {
            for (int round = 0; round < 40; round++) {
                bulk.sql("insert into item (name) select table_name from information_schema.columns limit 29");
            }
            return null;
        });
        assertThat(bulk.pages()).hasSize(60).containsOnly("37 values");
    }

    @Test
    void aRowThatNoPacketHoldsIsACleanError() throws SQLException {
        bulk.sql("create table item (id bigint auto_increment primary key, name longtext not null, amount integer)");
        try (Connection connection = bulk.engine.connect()) {
            assertThatThrownBy(() -> connection.execute(bulk.batch(List.of("x".repeat(68_000_000)))))
                    .isInstanceOf(AlkahestException.class);
            assertThat(connection.execute(select(count()).from(bulk.items)).one())
                    .isZero();
        }
    }

    @Test
    void manyLongTextsFitIntoPackets() throws SQLException {
        bulk.sql("create table item (id bigint auto_increment primary key, name longtext not null, amount integer)");
        String text = "x".repeat(100_000);
        List<String> names = names(1000).stream().map(name -> name + text).toList();
        bulk.engine.transaction(connection -> {
            List<Long> keys = connection.execute(bulk.keys(names)).all();
            assertThat(keys).hasSize(1000).isSorted();
            connection.rollback();
        });
        assertThat(bulk.pages(page -> page.rows())).allMatch(rows -> rows <= 20).hasSizeGreaterThan(40);
    }
}
