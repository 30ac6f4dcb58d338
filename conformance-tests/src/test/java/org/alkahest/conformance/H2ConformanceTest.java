package org.alkahest.conformance;

import java.sql.SQLException;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The H2 dialect keeps the rules. */
class H2ConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.h2());
    }
}
