package org.alkahest.dialect.h2;

import static org.alkahest.dialect.testing.Shop.CUSTOMERS;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.TableFunction.tableFunction;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.sql.Select;
import org.alkahest.sql.Types;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions in FROM on H2. */
class H2TableFunctionsTest {
    private static DialectUnderTest database;

    @BeforeAll
    static void open() throws SQLException {
        database = H2Database.open();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    private static Select<Long> numbers(long first, long last) {
        var range = tableFunction("system_range", value(first), value(last))
                .columns("n")
                .as("numbers");
        return select(range.column("n", Types.BIGINT)).from(range);
    }

    @Test
    void aRangeIsReadAgainForOtherValues() throws SQLException {
        assertThat(database.dialect().text(numbers(1, 2))).isEqualTo("""
                select numbers.n from system_range(?, ?) as numbers (n)""");
        assertThat(database.execute(numbers(1, 2))).containsExactly(List.of(1L), List.of(2L));
        assertThat(database.execute(numbers(5, 5))).containsExactly(List.of(5L));
    }

    @Test
    void whatH2CannotDoIsRefused() {
        var numbered = tableFunction("system_range", value(1), value(2))
                .columns("n")
                .withOrdinality("place")
                .as("numbers");
        assertThatThrownBy(() -> database.dialect()
                        .text(select(numbered.column("n", Types.BIGINT)).from(numbered)))
                .hasMessageStartingWith("ALK-2004 The dialect \"h2\"")
                .hasMessageContaining("table function ordinality");
        var lateral = tableFunction("system_range", value(1L), CUSTOMERS.id)
                .columns("n")
                .as("numbers");
        assertThatThrownBy(() -> database.dialect()
                        .text(select(CUSTOMERS.id).from(CUSTOMERS).crossJoin(lateral)))
                .hasMessageContaining("lateral table functions");
    }
}
