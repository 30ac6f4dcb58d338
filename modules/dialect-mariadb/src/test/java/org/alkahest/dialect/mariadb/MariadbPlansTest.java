package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlanContract;

/** How MariaDB is asked for plans. */
class MariadbPlansTest extends PlanContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MariadbDatabase.open();
    }

    MariadbPlansTest() {
        sql(QUERY, "explain select part.name from part where part.id = ?");
        sql(QUERY_JSON, "explain format=json select part.name from part where part.id = ?");
        sql(QUERY_ANALYZED, "analyze select part.name from part where part.id = ?");
        sql(QUERY_ANALYZED_JSON, "analyze format=json select part.name from part where part.id = ?");
        sql(CHANGE, "explain update part set name = ? where part.id = ?");
        sql(CHANGE_JSON, "explain format=json update part set name = ? where part.id = ?");
        sql(CHANGE_ANALYZED, "analyze update part set name = ? where part.id = ?");
        sql(CHANGE_ANALYZED_JSON, "analyze format=json update part set name = ? where part.id = ?");
    }
}
