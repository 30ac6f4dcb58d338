package org.alkahest.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.ErrorContract;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Errors of MariaDB. */
class MariadbErrorsTest extends ErrorContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MariadbDatabase.open();
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
        assertThat(faultOf("set statement max_statement_time = 0.05 for select sleep(5)")
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
    void aConnectionThatTheServerEndedIsADisconnection() {
        assertThat(faultOf("kill connection_id()").code()).isEqualTo(ErrorCode.DISCONNECTED);
    }
}
