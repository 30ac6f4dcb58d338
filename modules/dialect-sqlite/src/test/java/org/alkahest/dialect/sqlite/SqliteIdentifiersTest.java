package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.IdentifierContract;

/** Names in SQLite. */
class SqliteIdentifiersTest extends IdentifierContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = SqliteDatabase.open();
    }

    @AfterContainer
    static void close() throws SQLException {
        database.close();
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }
}
