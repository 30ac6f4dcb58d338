package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.ExpressionContract;

/** Expressions on MariaDB. */
class MariadbExpressionsTest extends ExpressionContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = withOneRow(MariadbDatabase.open());
    }

    @AfterContainer
    static void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }
}
