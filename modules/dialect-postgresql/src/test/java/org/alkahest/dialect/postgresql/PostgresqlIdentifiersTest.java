package org.alkahest.dialect.postgresql;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.IdentifierContract;

/** Names in PostgreSQL. */
class PostgresqlIdentifiersTest extends IdentifierContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = PostgresqlDatabase.open();
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
