package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.IdentifierContract;

/** Names in MariaDB. */
class MariadbIdentifiersTest extends IdentifierContract {
    private static DialectUnderTest database;

    @BeforeContainer
    static void open() throws SQLException {
        database = MariadbDatabase.open();
    }

    @AfterContainer
    static void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    @Override
    protected DialectUnderTest database() {
        return database;
    }

    /** "Identifier Names" in its manual: no character beyond the basic plane, no white space at the end; it also cuts
     * off what an alias begins with. */
    @Override
    protected boolean isPossible(String identifier) {
        return super.isPossible(identifier)
                && identifier.codePoints().allMatch(c -> c < 0x10000)
                && identifier.charAt(0) > ' '
                && identifier.charAt(identifier.length() - 1) > ' ';
    }
}
