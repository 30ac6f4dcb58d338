package org.alkahest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.alkahest.testdb.Product;
import org.alkahest.testdb.TestDatabases;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shuffling data source shuffles what inserts give back, and nothing else. */
class ShuffledRowsTest {
    @RegisterExtension
    final ShuffledRows shuffled = new ShuffledRows();

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"SQLITE", "POSTGRESQL", "MARIADB"})
    void whatAnInsertGivesBackIsShuffledAndWhatAQueryYieldsIsNot(Product product) throws SQLException {
        try (var database = TestDatabases.find(product).freshDatabase()) {
            DataSource source = shuffled.over(database.dataSource());
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create table t (a integer primary key, b integer)");
                List<Integer> returned = read(
                        connection.prepareStatement(
                                "insert into t (a, b) values (1, null), (2, 0), (3, 0) returning a, b"));
                assertThat(returned).containsExactlyInAnyOrder(1, 2, 3).isNotEqualTo(List.of(1, 2, 3));
                assertThat(read(connection.prepareStatement("select a, b from t order by a"))).containsExactly(1, 2, 3);
            }
        }
        assertThat(shuffled.shuffledResults()).isEqualTo(1);
    }

    private static List<Integer> read(PreparedStatement statement) throws SQLException {
        List<Integer> read = new ArrayList<>();
        try (statement;
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                read.add(rows.getInt(1));
                assertThat(rows.getInt(2)).isZero();
                assertThat(rows.wasNull()).isEqualTo(read.get(read.size() - 1) == 1);
            }
        }
        return read;
    }
}
