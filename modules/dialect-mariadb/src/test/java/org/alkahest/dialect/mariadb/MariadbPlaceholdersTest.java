package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlaceholderContract;

/** Bound values on MariaDB. */
class MariadbPlaceholdersTest extends PlaceholderContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MariadbDatabase.open();
    }
}
