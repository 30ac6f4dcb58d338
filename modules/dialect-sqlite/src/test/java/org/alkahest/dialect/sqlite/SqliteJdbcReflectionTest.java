package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcReflectionContract;

/** What the driver tells. */
class SqliteJdbcReflectionTest extends JdbcReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return SqliteDatabase.open();
    }

    /** The driver tells the columns of a primary key with their double quotes as they are written. */
    @Override
    protected List<String> oddNames() {
        return super.oddNames().stream().filter(name -> !name.contains("\"")).toList();
    }
}
