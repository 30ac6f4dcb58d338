package org.alkahest.engine;

import static org.alkahest.engine.Bulk.names;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.engine.option.TransactionOptions;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.row.Row2;
import org.alkahest.testdb.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows at once on SQLite, which are given the next numbers, or rows one by one. */
class SqliteInsertTest {
    private static final String COLUMNS = ", name text not null, amount integer)";
    private static final String TABLE = "create table item (id integer primary key" + COLUMNS;
    private static final String COUNTING = "create table item (id integer primary key autoincrement" + COLUMNS;

    @RegisterExtension
    final ShuffledRows shuffled = new ShuffledRows();

    private Bulk bulk;

    @BeforeEach
    void open() throws SQLException {
        bulk = Bulk.of(Product.SQLITE, shuffled);
    }

    @AfterEach
    void close() throws SQLException {
        bulk.close();
    }

    @Test
    void keysThatAreAllThatIsAskedForAreGivenAndNothingComesBack() throws SQLException {
        bulk.sql(TABLE, "insert into item values (41, 'before', 1)");
        assertThat(bulk.insertRightly(6)).containsExactly(42L, 43L, 44L, 45L, 46L, 47L);
        assertThat(bulk.texts())
                .containsExactly("insert into item (name, id) values (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?)");
        assertThat(shuffled.shuffledResults()).isZero();
    }

    @Test
    void moreThanTheKeyComesBackWithTheKeyThatWasGiven() throws SQLException {
        bulk.sql("create table item (id integer primary key, name text not null, amount integer default 7)");
        bulk.engine.transaction(connection -> {
            List<Row2<Integer, Long>> rows = connection
                    .execute(bulk.batch(names(6))
                            .returning(bulk.items.amount, bulk.items.id)
                            .inParameterOrder())
                    .all();
            assertThat(rows.stream().map(Row2::v1)).containsOnly(7).hasSize(6);
            assertThat(bulk.namesOf(connection, rows.stream().map(Row2::v2).toList()))
                    .isEqualTo(names(6));
        });
        assertThat(bulk.texts())
                .containsExactly("insert into item (name, id) values (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?)"
                        + " returning amount, id");
        assertThat(shuffled.shuffledResults()).isEqualTo(1);
    }

    @Test
    void fiveRowsAreFasterOneByOne() throws SQLException {
        bulk.sql(TABLE);
        bulk.insertRightly(5);
        assertThat(bulk.pages()).hasSize(5).containsOnly("1 row at a time");
    }

    @ParameterizedTest
    @CsvSource({"false, 3", "true, 9"})
    void numbersThatWereUsedAreUsedAgainUnlessTheTableCounts(boolean counts, long expected) throws SQLException {
        bulk.sql(counts ? COUNTING : TABLE);
        bulk.insertRightly(8);
        bulk.sql("delete from item where id > 2");
        assertThat(bulk.insertRightly(6).get(0)).isEqualTo(expected);
        bulk.sql("insert into item (name) values ('behind')");
        assertThat(bulk.insertRightly(6).get(0)).isEqualTo(expected + 7);
    }

    @Test
    void whereTheGreatestNumberIsUsedRowsGoOneByOneAndGetAnyNumbers() throws SQLException {
        bulk.sql(TABLE);
        bulk.engine.transaction(connection -> {
            bulk.insertRightly(connection, 6);
            connection.execute(
                    insert(bulk.items).set(bulk.items.id, Long.MAX_VALUE - 2).set(bulk.items.name, "far"));
            bulk.pages();
            bulk.insertRightly(connection, 6);
            assertThat(bulk.reasons()).containsExactly("so many numbers are not left");
        });
        bulk.insertRightly(6);
        assertThat(bulk.reasons()).containsExactly("so many numbers are not left");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table item (id integer primary key" + COLUMNS + " without rowid",
                "create table item (id bigint primary key" + COLUMNS,
                "create table item (id integer primary key desc" + COLUMNS,
                "create table item (id integer, name text, amount integer, primary key (id, name))",
                "create table item (id integer, name text primary key, amount integer)"
            })
    void keysThatAreNotTheNumbersOfRowsAreLeftToTheDatabase(String table) throws SQLException {
        bulk.sql(table);
        try (Connection connection = bulk.engine.connect()) {
            try {
                connection.execute(bulk.keys(names(6))).close();
            } catch (AlkahestException noKeyOrNull) {
                assertThat(noKeyOrNull).isNotNull();
            }
        }
        assertThat(bulk.reasons()).containsExactly("its key is not the number of the row");
    }

    @ParameterizedTest
    @CsvSource({"temp.item", "main.item", "extra.item"})
    void aTableIsLookedForWhereStatementsFindIt(String where) throws SQLException {
        try (Connection connection = bulk.engine.connect(TransactionOptions.defaults())) {
            connection.execute(text(TABLE.replace("item", where.startsWith("extra") ? "main.other" : where)));
            if (where.startsWith("temp")) {
                connection.execute(text(TABLE.replace("item", "main.item")));
            }
            if (!where.startsWith("extra")) {
                bulk.insertRightly(connection, 6);
                String reason = where.startsWith("temp") ? "it is no table of the database main" : "null";
                assertThat(bulk.reasons()).containsExactly(reason);
            } else {
                assertThatThrownBy(() -> connection.execute(bulk.keys(names(6))))
                        .hasMessageContaining("ALK-");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger odd after insert on item begin update item set id = id + 1000 where id = new.id; end",
                "create trigger odd after insert on item when new.name not like 'x%'"
                        + " begin insert into item (name) values ('x' || new.name); end",
                "create trigger odd after insert on item begin insert into log (id) values (new.id); end"
            })
    void aTableWithTriggersIsFilledRowByRow(String trigger) throws SQLException {
        bulk.sql(TABLE, "create table log (id integer)", trigger);
        bulk.engine.transaction(
                connection -> connection.execute(bulk.keys(names(6))).all());
        assertThat(bulk.reasons()).containsExactly("a trigger may need numbers too");
    }

    @Test
    void aTemporaryTriggerIsSeenToo() throws SQLException {
        bulk.sql(TABLE);
        try (Connection connection = bulk.engine.connect()) {
            connection.execute(
                    text(
                            "create temp trigger odd before insert on item begin select raise(ignore) where new.name = 'n3'; end"));
            assertThatThrownBy(() -> connection.execute(bulk.keys(names(6)))).hasMessageContaining("ALK-5015");
        }
        assertThat(bulk.reasons()).containsExactly("a trigger may need numbers too");
    }

    @Test
    void withoutATransactionNumbersAreNotKept() throws SQLException {
        bulk.sql(TABLE);
        try (Connection connection =
                bulk.engine.connect(TransactionOptions.defaults().withAutoCommit(true))) {
            bulk.insertRightly(connection, 6);
        }
        assertThat(bulk.reasons()).containsExactly("no transaction keeps their numbers");
    }

    @Test
    void rowsWithoutResultsGoTogetherInAnyCase() throws SQLException {
        bulk.sql(TABLE, "create trigger odd after insert on item begin select 1; end");
        try (Connection connection =
                bulk.engine.connect(TransactionOptions.defaults().withAutoCommit(true))) {
            connection.execute(bulk.batch(names(6)));
            assertThat(connection.execute(select(bulk.items.name)).all()).isEqualTo(names(6));
        }
        assertThat(bulk.pages()).containsExactly("6 values");
    }

    @Test
    void aBatchOfNoRowsTakesNoLock() throws SQLException {
        bulk.sql(TABLE);
        try (Connection writer = bulk.engine.connect();
                Connection connection = bulk.engine.connect()) {
            writer.execute(insert(bulk.items).set(bulk.items.name, "first"));
            assertThat(connection.execute(bulk.keys(List.of())).all()).isEmpty();
        }
    }

    @Test
    void manyWritersAtOnceGetEachTheirOwn() throws Exception {
        bulk.sql("pragma journal_mode = wal", COUNTING);
        bulk.writeAtOnce(10);
        assertThat(bulk.pages()).hasSize(30).containsOnly("37 numbered values");
    }
}
