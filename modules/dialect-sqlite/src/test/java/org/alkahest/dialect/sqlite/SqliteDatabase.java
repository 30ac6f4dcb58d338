package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/** A database of its own for each class of tests; where SQLite is not to be had, its tests are skipped. */
final class SqliteDatabase {
    private SqliteDatabase() {}

    @SuppressWarnings("MustBeClosedChecker") // lives as long as the class of tests, and the server ends with the build
    static DialectUnderTest open() throws SQLException {
        TestDatabase database = TestDatabases.sqlite().freshDatabase();
        return DialectUnderTest.of(database.connect());
    }
}
