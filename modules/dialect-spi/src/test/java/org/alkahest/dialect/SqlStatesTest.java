package org.alkahest.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.util.Map;
import org.alkahest.sql.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Errors by what every database says the same way. */
class SqlStatesTest {
    private static ErrorCode meaning(SQLException error) {
        return new TinyDialect().fault(error).code();
    }

    @Test
    void aStateMeansWhatTheStandardSays() {
        Map.of(
                        "23505", ErrorCode.UNIQUE_VIOLATION,
                        "23503", ErrorCode.FOREIGN_KEY_VIOLATION,
                        "23999", ErrorCode.OTHER_INTEGRITY_VIOLATION,
                        "40001", ErrorCode.SERIALIZATION_FAILURE,
                        "08006", ErrorCode.DISCONNECTED,
                        "28000", ErrorCode.AUTHENTICATION_FAILED,
                        "22012", ErrorCode.BAD_DATA,
                        "42000", ErrorCode.BAD_SQL,
                        "42S02", ErrorCode.NO_SUCH_OBJECT,
                        "99999", ErrorCode.OTHER_DATABASE_ERROR)
                .forEach((state, code) -> assertThat(meaning(new SQLException("x", state)))
                        .as(state)
                        .isEqualTo(code));
    }

    @Test
    void withoutAStateTheClassOfTheExceptionTells() {
        assertThat(meaning(new SQLTimeoutException("x"))).isEqualTo(ErrorCode.STATEMENT_TIMEOUT);
        assertThat(meaning(new SQLRecoverableException("x"))).isEqualTo(ErrorCode.DISCONNECTED);
        assertThat(meaning(new SQLSyntaxErrorException("x"))).isEqualTo(ErrorCode.BAD_SQL);
        assertThat(meaning(new SQLDataException("x"))).isEqualTo(ErrorCode.BAD_DATA);
        assertThat(meaning(new SQLException("x"))).isEqualTo(ErrorCode.OTHER_DATABASE_ERROR);
    }

    @Test
    void whatStandsBehindAnErrorIsFound() {
        var root = new SQLException("duplicate", "23505");
        var batch = new BatchUpdateException("batch", "HY000", 0, new int[0]);
        batch.setNextException(new SQLException("wrapped", "HY000", new IllegalStateException(root)));

        assertThat(meaning(batch)).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
    }

    @Test
    void aChainThatBitesItsTailEnds() {
        var error = new SQLException("x", "HY000");
        var next = new SQLException("y", "HY000");
        error.setNextException(next);
        next.initCause(error);

        assertThat(meaning(error)).isEqualTo(ErrorCode.OTHER_DATABASE_ERROR);
    }
}
