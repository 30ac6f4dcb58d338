package org.alkahest.dialect.postgresql;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlanContract;

/** How PostgreSQL is asked for plans. */
class PostgresqlPlansTest extends PlanContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return PostgresqlDatabase.open();
    }

    PostgresqlPlansTest() {
        sql(QUERY, "explain select part.name from part where part.id = ?");
        sql(QUERY_JSON, "explain (format json) select part.name from part where part.id = ?");
        sql(QUERY_ANALYZED, "explain (analyze) select part.name from part where part.id = ?");
        sql(QUERY_ANALYZED_JSON, "explain (analyze, format json) select part.name from part where part.id = ?");
        sql(CHANGE, "explain update part set name = ? where part.id = ?");
        sql(CHANGE_JSON, "explain (format json) update part set name = ? where part.id = ?");
        sql(CHANGE_ANALYZED, "explain (analyze) update part set name = ? where part.id = ?");
        sql(CHANGE_ANALYZED_JSON, "explain (analyze, format json) update part set name = ? where part.id = ?");
    }
}
