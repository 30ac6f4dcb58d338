package org.alkahest.quickstart.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordTableTest {
    private record City(String name, String ownName, long inhabitants) {}

    @Test
    void columnsAreAlignedNumbersToTheRight() {
        assertThat(RecordTable.lines(List.of(new City("Bern", "Bärn", 134_000), new City("Tokyo", "東京", 14_000_000))))
                .containsExactly(
                        "name   own name  inhabitants",
                        "-----  --------  -----------",
                        "Bern   Bärn           134000",
                        "Tokyo  東京         14000000");
    }

    @Test
    void nullIsADash() {
        assertThat(RecordTable.lines(List.of(new City("Atlantis", null, 0))).get(2))
                .isEqualTo("Atlantis  -                   0");
    }

    @Test
    void nothingHasNoHeadings() {
        assertThat(RecordTable.lines(List.of())).isEmpty();
    }
}
