package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/** A database of its own for each class of tests; where MariaDB is not to be had, its tests are skipped. */
final class MariadbDatabase {
    private MariadbDatabase() {}

    @SuppressWarnings("MustBeClosedChecker") // lives as long as the class of tests, and the server ends with the build
    static DialectUnderTest open() throws SQLException {
        TestDatabase database = TestDatabases.mariadb().freshDatabase();
        return DialectUnderTest.of(database.connect());
    }
}
