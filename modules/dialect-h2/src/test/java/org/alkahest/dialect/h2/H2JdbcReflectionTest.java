package org.alkahest.dialect.h2;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcReflectionContract;

/** What the driver tells. */
class H2JdbcReflectionTest extends JdbcReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return H2Database.open();
    }
}
