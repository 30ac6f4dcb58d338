package org.alkahest.conformance;

import java.sql.SQLException;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The SQLite dialect keeps the rules. */
class SqliteConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.sqlite());
    }
}
