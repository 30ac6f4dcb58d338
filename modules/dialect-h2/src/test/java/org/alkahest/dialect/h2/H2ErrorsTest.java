package org.alkahest.dialect.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.ErrorContract;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Errors of H2. */
class H2ErrorsTest extends ErrorContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return H2Database.open();
    }

    @Test
    void textThatIsTooLongIsBadData() {
        assertThat(faultOf("insert into parent (id, name) values (5, 'abcdef')").code())
                .isEqualTo(ErrorCode.BAD_DATA);
    }

    @Test
    void aStatementThatTakesTooLongIsAStatementTimeout() throws SQLException {
        database().executeText("set query_timeout 50");

        assertThat(faultOf("select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b"
                                + " where a.x * b.x = -1")
                        .code())
                .isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
    }

    @Test
    void constraintsWithQuotedNamesAreNamedAsTheyAre() throws SQLException {
        database().executeText("create table \"odd \"\"one\" (x int, constraint \"a \"\"b. c\" unique (x))");
        database().executeText("insert into \"odd \"\"one\" values (1)");

        assertThat(faultOf("insert into \"odd \"\"one\" values (1)"))
                .isEqualTo(new Fault(ErrorCode.UNIQUE_VIOLATION, "a \"b. c"));
    }

    @Test
    void aDatabaseThatWasShutDownIsADisconnection() throws SQLException {
        database().executeText("shutdown");

        assertThat(faultOf("select 1").code()).isEqualTo(ErrorCode.DISCONNECTED);
    }
}
