package org.alkahest.dialect.postgresql;

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

/** Errors of PostgreSQL. */
class PostgresqlErrorsTest extends ErrorContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return PostgresqlDatabase.open();
    }

    @Test
    void textThatIsTooLongIsBadData() {
        assertThat(faultOf("insert into parent (id, name) values (5, 'abcdef')").code())
                .isEqualTo(ErrorCode.BAD_DATA);
    }

    @Test
    void aStatementThatTakesTooLongIsAStatementTimeout() throws SQLException {
        database().executeText("set statement_timeout = 50");

        assertThat(faultOf("select pg_sleep(5)").code()).isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
    }

    @Test
    void aLockThatIsNotHadInTimeIsALockTimeout() throws SQLException {
        String url = database().connection().getMetaData().getURL();
        try (Connection other = DriverManager.getConnection(
                        url, database().connection().getMetaData().getUserName(), "");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table child");
            database().executeText("set lock_timeout = 50");

            assertThat(faultOf("delete from child").code()).isEqualTo(ErrorCode.LOCK_TIMEOUT);
        }
    }

    @Test
    void constraintsWithQuotedNamesAreNamedAsTheyAre() throws SQLException {
        database().executeText("create table \"odd \"\"one\" (x int, constraint \"a \"\"b. c\" unique (x))");
        database().executeText("insert into \"odd \"\"one\" values (1)");

        assertThat(faultOf("insert into \"odd \"\"one\" values (1)"))
                .isEqualTo(new Fault(ErrorCode.UNIQUE_VIOLATION, "a \"b. c"));
    }

    @Test
    void aStatementAfterAFailedOneIsInNoTransaction() throws SQLException {
        database().connection().setAutoCommit(false);
        faultOf("selct 1");

        assertThat(faultOf("select 1").code()).isEqualTo(ErrorCode.TRANSACTION_INACTIVE);
    }

    @Test
    void aConnectionThatTheServerEndedIsADisconnection() {
        assertThat(faultOf("select pg_terminate_backend(pg_backend_pid())").code())
                .isEqualTo(ErrorCode.DISCONNECTED);
    }
}
