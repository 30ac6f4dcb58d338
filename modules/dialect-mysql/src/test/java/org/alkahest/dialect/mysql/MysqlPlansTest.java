package org.alkahest.dialect.mysql;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlanContract;

/** How MySQL is asked for plans. */
class MysqlPlansTest extends PlanContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MysqlDatabase.open();
    }

    MysqlPlansTest() {
        sql(QUERY, "explain format=tree select part.name from part where part.id = ?");
        sql(QUERY_JSON, "explain format=json select part.name from part where part.id = ?");
        sql(QUERY_ANALYZED, "explain analyze select part.name from part where part.id = ?");
        refused(QUERY_ANALYZED_JSON, Capability.EXPLAIN_ANALYZE_JSON);
        sql(CHANGE, "explain format=traditional update part set name = ? where part.id = ?");
        sql(CHANGE_JSON, "explain format=json update part set name = ? where part.id = ?");
        refused(CHANGE_ANALYZED, Capability.EXPLAIN_ANALYZE_CHANGES);
        refused(CHANGE_ANALYZED_JSON, Capability.EXPLAIN_ANALYZE_CHANGES);
    }
}
