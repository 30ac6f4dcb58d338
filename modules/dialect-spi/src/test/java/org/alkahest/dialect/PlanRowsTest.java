package org.alkahest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a database answers is put into lines. */
class PlanRowsTest {
    private static final PlanSyntax SYNTAX = request -> "explain";

    @Test
    void textsOfASingleColumnAreTakenApartWhereTheyBreak() {
        var answer = new PlanRows(
                List.of("QUERY PLAN"),
                List.of(List.of("Limit\n  ->  Scan\n"), Arrays.asList((String) null), List.of("Time: 1 ms")));
        assertThat(SYNTAX.lines(answer)).containsExactly("Limit", "  ->  Scan", "", "Time: 1 ms");
    }

    @Test
    void severalColumnsAreFramed() {
        var answer = new PlanRows(
                List.of("id", "table", "key"),
                List.of(Arrays.asList("1", "person", null), List.of("2", "pet", "PRIMARY")));
        assertThat(String.join("\n", SYNTAX.lines(answer))).isEqualTo("""
                +----+--------+---------+
                | id | table  | key     |
                +----+--------+---------+
                | 1  | person | NULL    |
                | 2  | pet    | PRIMARY |
                +----+--------+---------+""");
    }
}
