package org.alkahest.quickstart.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLayoutTest {

    @Test
    void clausesBeginLines() {
        assertThat(SqlLayout.lines("select a, b from t left join u on u.x = t.x where a = ? and b in (?, ?)"
                        + " group by a having count(*) > ? order by a desc limit ?"))
                .containsExactly(
                        "select a, b",
                        "from t",
                        "left join u on u.x = t.x",
                        "where a = ? and b in (?, ?)",
                        "group by a",
                        "having count(*) > ?",
                        "order by a desc",
                        "limit ?");
    }

    @Test
    void whatIsInParenthesesOrQuotesStaysWhereItIs() {
        assertThat(SqlLayout.lines(
                        "select (select max(x) from u where y = ' from ( ') from \"order by\" union all select 1"))
                .containsExactly(
                        "select (select max(x) from u where y = ' from ( ')",
                        "from \"order by\"",
                        "union all",
                        "select 1");
    }

    @Test
    void longClausesAreBroken() {
        String columns = "column_of_a_table, ".repeat(12) + "last";

        assertThat(SqlLayout.lines("select " + columns + " from t"))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Terminal.WIDTH))
                .satisfies(lines -> assertThat(String.join(" ", lines))
                        .isEqualToIgnoringWhitespace("select " + columns + " from t"));
    }

    @Test
    void nothingIsLost() {
        String sql = "with recursive t(n) as (select ?) insert into \"a\"\"b\" (x) values (?), (?) returning `id`";

        assertThat(String.join("", SqlLayout.lines(sql))).isEqualToIgnoringWhitespace(sql);
    }
}
