package org.alkahest.dialect.postgresql;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.TypeContract;

/** Types of PostgreSQL. */
class PostgresqlTypesTest extends TypeContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = withTypes(PostgresqlDatabase.open());
    }

    @AfterContainer
    static void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }
}
