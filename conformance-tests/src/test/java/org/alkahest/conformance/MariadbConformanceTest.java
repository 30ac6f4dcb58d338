package org.alkahest.conformance;

import java.sql.SQLException;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The MariaDB dialect keeps the rules. */
class MariadbConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.mariadb());
    }
}
