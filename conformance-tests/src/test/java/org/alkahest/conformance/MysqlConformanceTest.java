package org.alkahest.conformance;

import java.sql.SQLException;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The MySQL dialect keeps the rules. */
class MysqlConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.mysql());
    }
}
