package org.alkahest.dialect.postgresql;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlaceholderContract;

/** Bound values on PostgreSQL. */
class PostgresqlPlaceholdersTest extends PlaceholderContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return PostgresqlDatabase.open();
    }
}
