package org.alkahest.dialect.postgresql;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcReflectionContract;

/** What the driver tells. */
class PostgresqlJdbcReflectionTest extends JdbcReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return PostgresqlDatabase.open();
    }
}
