package org.alkahest.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.ErrorContract;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Errors of SQLite. */
class SqliteErrorsTest extends ErrorContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return SqliteDatabase.open();
    }

    /** SQLite names neither foreign keys nor unique constraints. */
    @Override
    protected String told(String constraint) {
        return null;
    }

    @Test
    void aLockedDatabaseIsALockTimeout() throws SQLException {
        try (Connection other = DriverManager.getConnection(
                        database().connection().getMetaData().getURL());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            database().executeText("pragma busy_timeout = 50");

            assertThat(faultOf("delete from child").code()).isEqualTo(ErrorCode.LOCK_TIMEOUT);
        }
    }

    @Test
    void aWordForANumberKeyIsBadData() throws SQLException {
        database().executeText("create table numbered (id integer primary key)");

        assertThat(faultOf("insert into numbered values ('x')").code()).isEqualTo(ErrorCode.BAD_DATA);
    }

    @Test
    void aUniqueIndexIsNamedWhereItIsOverAnExpression() throws SQLException {
        database().executeText("create unique index ux_lower on parent (lower(name))");

        assertThat(faultOf("insert into parent (id, name) values (5, 'A')"))
                .isEqualTo(new Fault(ErrorCode.UNIQUE_VIOLATION, "ux_lower"));
    }
}
