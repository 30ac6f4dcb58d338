package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.TypeContract;

/** Types of SQLite. */
class SqliteTypesTest extends TypeContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = withTypes(SqliteDatabase.open());
    }

    @AfterContainer
    static void close() throws SQLException {
        database.close();
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }

    /** Its columns hold what is stored in them, whatever they were declared as. */
    @Override
    protected boolean rounds() {
        return false;
    }
}
