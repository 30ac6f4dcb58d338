package org.alkahest.dialect.postgresql;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.TableFunction.tableFunction;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions in FROM on PostgreSQL. */
class PostgresqlTableFunctionsTest {
    private static DialectUnderTest database;

    @BeforeAll
    static void open() throws SQLException {
        database = PostgresqlDatabase.open();
        database.executeText("create table customer (id bigint, name varchar(40))");
        database.executeText("insert into customer values (1, 'Ada'), (3, 'Cy')");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void theRowsOfAFunctionAreNumbered() throws SQLException {
        var series = tableFunction("generate_series", value(10), value(30), value(10))
                .columns("n")
                .withOrdinality("place")
                .as("series");
        var statement = select(series.column("n", Types.INTEGER), series.column("place", Types.BIGINT))
                .from(series);
        assertThat(database.dialect().text(statement)).isEqualTo("""
                select series.n, series.place from generate_series(?, ?, ?) with ordinality as series (n, place)""");
        assertThat(database.execute(statement)).containsExactly(List.of(10, 1L), List.of(20, 2L), List.of(30, 3L));
    }

    @Test
    void anArgumentReadsTheTableBefore() throws SQLException {
        var series = tableFunction("generate_series", value(1L), CUSTOMERS.id)
                .columns("n")
                .as("series");
        var statement = select(CUSTOMERS.name, series.column("n", Types.BIGINT))
                .from(CUSTOMERS)
                .crossJoin(series)
                .where(CUSTOMERS.id.gt(1L));
        assertThat(database.execute(statement))
                .containsExactly(List.of("Cy", 1L), List.of("Cy", 2L), List.of("Cy", 3L));
    }
}
