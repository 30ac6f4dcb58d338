package org.alkahest.engine;

import static org.alkahest.sql.Folds.fold;
import static org.alkahest.sql.Folds.many;
import static org.alkahest.sql.Rows.row;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.alkahest.sql.Insert;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Select;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ResultException;
import org.alkahest.sql.row.Row2;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the rows of a fold are read, and what becomes of them. Each user is joined to those of the same age. */
class FoldedResultTest {
    private final MetaData metaData = new MetaData();
    private final Users users = new Users(metaData);
    private final Users peers = users.as("peers");
    private TestDatabase database;
    private WatchedDataSource watched;
    private Engine engine;

    @BeforeEach
    void createDatabase() throws SQLException {
        database = TestDatabases.h2().freshDatabase();
        watched = new WatchedDataSource(database.dataSource());
        engine = Engine.of(watched.dataSource());
        engine.createAll(metaData);
        engine.transaction(connection -> connection.execute(insert(users)
                .values(
                        IntStream.range(0, 20).boxed().toList(),
                        Insert.from(users.name, i -> "u" + i),
                        Insert.from(users.age, i -> i % 2))));
    }

    @AfterEach
    void nothingIsOpen() throws SQLException {
        assertThat(watched.open()).isEmpty();
        engine.close();
        database.close();
    }

    private Select<Row2<String, List<String>>> peersOfAll() {
        return select(fold(users.id, row(users.name, many(peers.id, peers.name))))
                .from(users)
                .join(peers, peers.age.eq(users.age));
    }

    private long rowsRead() {
        return watched.calls("ResultSet.next");
    }

    @Test
    void orderedByTheKeyARecordIsHandedOnWhenTheNextBegins() {
        try (Connection connection = engine.connect()) {
            long before = rowsRead();
            Iterator<Row2<String, List<String>>> records = connection
                    .execute(peersOfAll().orderBy(users.id.asc(), peers.id.asc()))
                    .iterator();
            assertThat(records.next().v2()).hasSize(10);
            assertThat(rowsRead() - before).isEqualTo(11);
            assertThat(records.next().v1()).isEqualTo("u1");
            assertThat(rowsRead() - before).isEqualTo(21);
        }
    }

    @Test
    void inAnyOtherOrderAllRowsAreReadFirst() {
        try (Connection connection = engine.connect()) {
            long before = rowsRead();
            Iterator<Row2<String, List<String>>> records = connection
                    .execute(peersOfAll().orderBy(peers.id.asc(), users.id.asc()))
                    .iterator();
            assertThat(records.next().v2()).hasSize(10);
            assertThat(rowsRead() - before).isEqualTo(201);
            assertThat(watched.open()).containsExactly("Connection");
            connection.commit();
            assertThat(records.next().v2()).hasSize(10);
        }
    }

    @Test
    void aFoldOfNoRowsHasNoRecords() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(peersOfAll().where(users.id.lt(0))).all())
                    .isEmpty();
            assertThat(connection
                            .execute(peersOfAll().where(users.id.lt(0)).orderBy(users.id.asc()))
                            .first())
                    .isEmpty();
        }
    }

    @Test
    void recordsAreCountedNotRows() {
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(peersOfAll().where(users.name.eq("u3")))
                            .one()
                            .v2())
                    .hasSize(10);
            assertThatThrownBy(() -> connection.execute(peersOfAll()).one())
                    .isInstanceOfSatisfying(
                            ResultException.class,
                            many -> assertThat(many.code()).isEqualTo(ErrorCode.MANY_ROWS));
        }
    }

    @Test
    void aRecordThatCannotBeMadeClosesTheResult() {
        var broken = select(fold(users.id, row((name, all) -> fail(), users.name, many(peers.id, peers.name))))
                .from(users)
                .join(peers, peers.age.eq(users.age))
                .orderBy(users.id.asc());
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(broken).all()).isInstanceOf(IllegalStateException.class);
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    private static String fail() {
        throw new IllegalStateException("no record");
    }

    @Test
    void aNullKeyClosesTheResult() {
        var orphans = select(fold(users.id, row(users.name, many(peers.id, peers.name))))
                .from(peers)
                .leftJoin(users, users.id.lt(0));
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(orphans).all()).hasMessageStartingWith("ALK-6007");
            assertThat(watched.open()).containsExactly("Connection");
        }
    }

    @Test
    void whatIsGivenUpIsClosed() {
        try (Connection connection = engine.connect()) {
            try (Result<Row2<String, List<String>>> result =
                    connection.execute(peersOfAll().orderBy(users.id.asc()))) {
                assertThat(result.next(2)).hasSize(2);
                assertThat(watched.open()).hasSize(3);
            }
            assertThat(watched.open()).containsExactly("Connection");
        }
    }
}
