package org.alkahest.dialect.h2;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.PlaceholderContract;

/** Bound values on H2. */
class H2PlaceholdersTest extends PlaceholderContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return H2Database.open();
    }
}
