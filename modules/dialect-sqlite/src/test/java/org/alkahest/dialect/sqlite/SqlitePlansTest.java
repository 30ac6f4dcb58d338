package org.alkahest.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.PlanRows;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlanContract;
import org.junit.jupiter.api.Test;

/** How SQLite is asked for plans. */
class SqlitePlansTest extends PlanContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return SqliteDatabase.open();
    }

    SqlitePlansTest() {
        sql(QUERY, "explain query plan select part.name from part where part.id = ?");
        refused(QUERY_JSON, Capability.EXPLAIN_JSON);
        refused(QUERY_ANALYZED, Capability.EXPLAIN_ANALYZE);
        refused(QUERY_ANALYZED_JSON, Capability.EXPLAIN_JSON);
        sql(CHANGE, "explain query plan update part set name = ? where part.id = ?");
        refused(CHANGE_JSON, Capability.EXPLAIN_JSON);
        refused(CHANGE_ANALYZED, Capability.EXPLAIN_ANALYZE);
        refused(CHANGE_ANALYZED_JSON, Capability.EXPLAIN_JSON);
    }

    @Test
    void theTreeIsDrawnAsTheShellOfSqliteDrawsIt() {
        var answer = new PlanRows(
                List.of("id", "parent", "notused", "detail"),
                List.of(
                        List.of("1", "0", "0", "COMPOUND QUERY"),
                        List.of("2", "1", "0", "LEFT-MOST SUBQUERY"),
                        List.of("5", "2", "39", "SEARCH part USING INTEGER PRIMARY KEY (rowid=?)"),
                        List.of("14", "1", "0", "UNION ALL"),
                        List.of("17", "14", "39", "SCAN part")));
        assertThat(String.join("\n", new SqlitePlans().lines(answer))).isEqualTo("""
                QUERY PLAN
                `--COMPOUND QUERY
                   |--LEFT-MOST SUBQUERY
                   |  `--SEARCH part USING INTEGER PRIMARY KEY (rowid=?)
                   `--UNION ALL
                      `--SCAN part""");
    }
}
