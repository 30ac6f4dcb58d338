package org.alkahest.dialect.mysql;

import java.sql.SQLException;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcReflectionContract;

/** What the driver tells. */
class MysqlJdbcReflectionTest extends JdbcReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MysqlDatabase.open();
    }
}
