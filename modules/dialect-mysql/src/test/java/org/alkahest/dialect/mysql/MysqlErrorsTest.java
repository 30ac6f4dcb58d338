package org.alkahest.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.ErrorContract;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Errors of MySQL. */
class MysqlErrorsTest extends ErrorContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MysqlDatabase.open();
    }

    @Test
    void textThatIsTooLongIsBadData() {
        assertThat(faultOf("insert into parent (id, name) values (5, 'abcdef')").code())
                .isEqualTo(ErrorCode.BAD_DATA);
    }

    @Test
    void aColumnThatWasLeftOutWithoutDefaultIsANotNullViolation() {
        assertThat(faultOf("insert into parent (id) values (5)"))
                .isEqualTo(new Fault(ErrorCode.NOT_NULL_VIOLATION, "name"));
    }

    @Test
    void aStatementThatTakesTooLongIsAStatementTimeout() {
        assertThat(faultOf("with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000)"
                                + " select /*+ max_execution_time(50) */ count(*) from n a, n b, n c, n d")
                        .code())
                .isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
    }

    @Test
    void constraintsWithQuotedNamesAreNamedAsTheyAre() throws SQLException {
        database().executeText("create table `odd ``one` (x int, constraint `a ``b. c` check (x > 0))");

        assertThat(faultOf("insert into `odd ``one` values (0)"))
                .isEqualTo(new Fault(ErrorCode.CHECK_VIOLATION, "a `b. c"));
    }

    @Test
    void aRowThatIsLockedIsALockTimeoutWhereNobodyWaits() throws SQLException {
        database().connection().setAutoCommit(false);
        database().executeText("select * from parent where id = 1 for update");
        try (DialectUnderTest other = MysqlDatabase.beside(database())) {
            SQLException error = catchThrowableOfType(
                    SQLException.class, () -> other.executeText("select * from parent where id = 1 for update nowait"));
            assertThat(other.dialect().fault(error).code()).isEqualTo(ErrorCode.LOCK_TIMEOUT);
        }
    }

    @Test
    void aConnectionThatTheServerEndedIsADisconnection() {
        assertThat(faultOf("kill connection_id()").code()).isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
        assertThat(faultOf("select 1").code()).isEqualTo(ErrorCode.DISCONNECTED);
    }
}
