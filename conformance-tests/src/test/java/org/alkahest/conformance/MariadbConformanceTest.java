package org.alkahest.conformance;

import java.sql.SQLException;
import java.util.Map;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.testdb.TestDatabases;

/** The MariaDB dialect keeps the rules. */
class MariadbConformanceTest extends ConformanceTests {
    @Override
    protected DatabaseUnderTest database() throws SQLException {
        return TestedDatabase.of(TestDatabases.mariadb());
    }

    @Override
    protected Map<String, String> deviations() {
        return Map.of(
                "definition.identity.always",
                "A number that is given is always taken.",
                "reflect.table.comments.astral",
                "The catalog has three bytes a character.",
                "reflect.table.identity.options",
                "All tables count by the same step, and the catalog tells the next number, not the first.");
    }
}
