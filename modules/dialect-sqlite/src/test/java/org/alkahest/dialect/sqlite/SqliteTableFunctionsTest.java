package org.alkahest.dialect.sqlite;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.TableFunction.tableFunction;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions in FROM on SQLite, whose columns have the names that the functions give them. */
class SqliteTableFunctionsTest {
    private static DialectUnderTest database;

    @BeforeAll
    static void open() throws SQLException {
        database = SqliteDatabase.open();
        database.executeText("create table customer (id integer, name text)");
        database.executeText("insert into customer values (1, '[7]'), (2, '[8, 9]')");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void theElementsOfADocumentAreRows() throws SQLException {
        var each = tableFunction("json_each", value("[10, 20]"))
                .columns("key", "value")
                .as("elements");
        var statement = select(each.column("key", Types.INTEGER), each.column("value", Types.INTEGER))
                .from(each);
        assertThat(database.dialect().text(statement)).isEqualTo("""
                select elements.key, elements.value from json_each(?) as elements""");
        assertThat(database.execute(statement)).containsExactly(List.of(0, 10), List.of(1, 20));
    }

    @Test
    void anArgumentReadsTheTableBefore() throws SQLException {
        var each = tableFunction("json_each", CUSTOMERS.name).columns("value").as("elements");
        var statement = select(CUSTOMERS.id, each.column("value", Types.INTEGER))
                .from(CUSTOMERS)
                .crossJoin(each)
                .orderBy(each.column("value", Types.INTEGER).asc());
        assertThat(database.execute(statement)).containsExactly(List.of(1L, 7), List.of(2L, 8), List.of(2L, 9));
    }

    @Test
    void nobodyNumbersTheRows() {
        var each = tableFunction("json_each", value("[]"))
                .columns("value")
                .withOrdinality("place")
                .as("elements");
        assertThatThrownBy(() -> database.dialect()
                        .text(select(each.column("value", Types.INTEGER)).from(each)))
                .hasMessageContaining("table function ordinality");
    }
}
