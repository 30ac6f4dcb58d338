package org.alkahest.conformance;

import java.sql.SQLException;
import java.util.Map;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The SQLite dialect keeps the rules. */
class SqliteConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.sqlite());
    }

    @Override
    protected Map<String, String> deviations() {
        return Map.of("select.aggregates.wide", "SQLite adds integers in 64 bits, and fails beyond.");
    }
}
