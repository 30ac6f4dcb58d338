package org.alkahest.conformance;

import java.sql.SQLException;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The PostgreSQL dialect keeps the rules. */
class PostgresqlConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.postgresql());
    }
}
