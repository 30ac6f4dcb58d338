package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import java.util.UUID;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.TypeContract;

/** Types of MariaDB. */
class MariadbTypesTest extends TypeContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = withTypes(MariadbDatabase.open());
    }

    @AfterContainer
    static void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }

    /** Its type takes the UUIDs of RFC 9562 and no other 128 bits. */
    @Override
    protected boolean isPossible(UUID value) {
        return value.variant() == 2 && value.version() >= 1 && value.version() <= 8;
    }
}
