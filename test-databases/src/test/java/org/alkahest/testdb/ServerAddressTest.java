package org.alkahest.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/postgres, jdbc:postgresql://db:5432/fresh",
        "jdbc:postgresql://db:5432/postgres?ssl=true&user=me, jdbc:postgresql://db:5432/fresh?ssl=true&user=me",
        "jdbc:mariadb://127.0.0.1:3306/, jdbc:mariadb://127.0.0.1:3306/fresh",
        "jdbc:mariadb://127.0.0.1:3306, jdbc:mariadb://127.0.0.1:3306/fresh",
        "jdbc:mysql://db?a=b/c, jdbc:mysql://db/fresh?a=b/c",
    })
    void anotherDatabaseReplacesThePathAndKeepsTheOptions(String url, String expected) {
        assertThat(new ServerAddress(url, "me", "secret").withDatabase("fresh"))
                .isEqualTo(new ServerAddress(expected, "me", "secret"));
    }

    @Test
    void aUrlWithoutHostHasNoOtherDatabases() {
        assertThatThrownBy(() -> new ServerAddress("jdbc:sqlite:file.db", "", "").withDatabase("fresh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlite:file.db");
    }

    @Test
    void aFurtherOptionIsAppended() {
        assertThat(new ServerAddress("jdbc:postgresql://db/x", "", "")
                        .withOption("currentSchema", "s")
                        .withOption("ssl", "true")
                        .jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/x?currentSchema=s&ssl=true");
    }

    @Test
    void thePasswordIsNotPrinted() {
        assertThat(new ServerAddress("jdbc:postgresql://db/x", "me", "secret"))
                .hasToString("jdbc:postgresql://db/x as me");
    }
}
