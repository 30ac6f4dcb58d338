package org.alkahest.dialect.mysql;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.TypeContract;

/** Types of MySQL. */
@AddLifecycleHook(MysqlDatabase.OrSkip.class)
class MysqlTypesTest extends TypeContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = withTypes(MysqlDatabase.open());
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
