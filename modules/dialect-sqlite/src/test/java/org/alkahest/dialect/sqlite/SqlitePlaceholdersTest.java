package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlaceholderContract;

/** Bound values on SQLite. */
class SqlitePlaceholdersTest extends PlaceholderContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return SqliteDatabase.open();
    }
}
