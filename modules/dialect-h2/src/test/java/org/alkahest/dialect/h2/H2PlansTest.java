package org.alkahest.dialect.h2;

import java.sql.SQLException;
import org.alkahest.dialect.Capability;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlanContract;

/** How H2 is asked for plans. */
class H2PlansTest extends PlanContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return H2Database.open();
    }

    H2PlansTest() {
        sql(QUERY, "explain plan for select part.name from part where part.id = ?");
        refused(QUERY_JSON, Capability.EXPLAIN_JSON);
        sql(QUERY_ANALYZED, "explain analyze select part.name from part where part.id = ?");
        refused(QUERY_ANALYZED_JSON, Capability.EXPLAIN_JSON);
        sql(CHANGE, "explain plan for update part set name = ? where part.id = ?");
        refused(CHANGE_JSON, Capability.EXPLAIN_JSON);
        sql(CHANGE_ANALYZED, "explain analyze update part set name = ? where part.id = ?");
        refused(CHANGE_ANALYZED_JSON, Capability.EXPLAIN_JSON);
    }
}
