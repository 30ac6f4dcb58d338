package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcReflectionContract;

/** What the driver tells. */
class MariadbJdbcReflectionTest extends JdbcReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MariadbDatabase.open();
    }
}
