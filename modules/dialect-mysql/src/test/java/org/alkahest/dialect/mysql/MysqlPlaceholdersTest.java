package org.alkahest.dialect.mysql;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlaceholderContract;

/** Bound values on MySQL. */
class MysqlPlaceholdersTest extends PlaceholderContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MysqlDatabase.open();
    }
}
