package org.alkahest.dialect.mysql;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.ExpressionContract;

/** Expressions on MySQL. */
@AddLifecycleHook(MysqlDatabase.OrSkip.class)
class MysqlExpressionsTest extends ExpressionContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = withOneRow(MysqlDatabase.open());
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
