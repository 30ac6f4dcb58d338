package org.alkahest.dialect.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.testdb.Resolution;
import org.alkahest.testdb.TestDatabase;
import org.alkahest.testdb.TestDatabases;

/** A database of its own for each class of tests; where MySQL is not to be had, its tests are skipped. */
final class MysqlDatabase {
    private MysqlDatabase() {}

    @SuppressWarnings("MustBeClosedChecker") // lives as long as the class of tests, and the server ends with the build
    static DialectUnderTest open() throws SQLException {
        TestDatabase database = TestDatabases.mysql().freshDatabase();
        return DialectUnderTest.of(database.connect());
    }

    /** A second connection to the database of another. */
    @SuppressWarnings("MustBeClosedChecker") // the caller closes it
    static DialectUnderTest beside(DialectUnderTest first) throws SQLException {
        Connection connection = TestDatabases.mysql().freshDatabase().connect();
        connection.setCatalog(first.connection().getCatalog());
        return DialectUnderTest.of(connection);
    }

    /** jqwik calls an abort before a class of properties a failure, so it is told beforehand. */
    static final class OrSkip implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            Resolution mysql = TestDatabases.mysql();
            return mysql.isAvailable() ? SkipResult.doNotSkip() : SkipResult.skip(mysql.toString());
        }
    }
}
