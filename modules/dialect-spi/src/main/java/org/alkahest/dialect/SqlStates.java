package org.alkahest.dialect;

import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What errors mean by their SQLSTATE, the five characters that the SQL standard and JDBC give every error: the whole code
 * first, then its class, which is the first two; and where there is none, by the class of the exception.
 */
public final class SqlStates {
    private static final Map<String, ErrorCode> CODES = Map.ofEntries(
            Map.entry("23001", ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry("23502", ErrorCode.NOT_NULL_VIOLATION),
            Map.entry("23503", ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry("23504", ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry("23505", ErrorCode.UNIQUE_VIOLATION),
            Map.entry("23513", ErrorCode.CHECK_VIOLATION),
            Map.entry("23514", ErrorCode.CHECK_VIOLATION),
            Map.entry("25006", ErrorCode.READ_ONLY),
            Map.entry("42501", ErrorCode.NOT_PERMITTED),
            Map.entry("42S02", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("42S22", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("HYT00", ErrorCode.STATEMENT_TIMEOUT));

    private static final Map<String, ErrorCode> CLASSES = Map.of(
            "08", ErrorCode.DISCONNECTED,
            "22", ErrorCode.BAD_DATA,
            "23", ErrorCode.OTHER_INTEGRITY_VIOLATION,
            "28", ErrorCode.AUTHENTICATION_FAILED,
            "40", ErrorCode.SERIALIZATION_FAILURE,
            "42", ErrorCode.BAD_SQL);

    private SqlStates() {}

    /** What one exception means, without looking at those behind it; empty where neither state nor class tells. */
    public static Optional<Fault> fault(SQLException error) {
        ErrorCode code = byState(error.getSQLState());
        if (code == null) {
            code = byClass(error);
        }
        return code == null ? Optional.empty() : Optional.of(Fault.of(code));
    }

    private static @Nullable ErrorCode byState(@Nullable String state) {
        if (state == null || state.length() < 2) {
            return null;
        }
        ErrorCode code = CODES.get(state);
        return code == null ? CLASSES.get(state.substring(0, 2)) : code;
    }

    private static @Nullable ErrorCode byClass(SQLException error) {
        if (error instanceof SQLTimeoutException) {
            return ErrorCode.STATEMENT_TIMEOUT;
        }
        if (error instanceof SQLIntegrityConstraintViolationException) {
            return ErrorCode.OTHER_INTEGRITY_VIOLATION;
        }
        if (error instanceof SQLTransactionRollbackException) {
            return ErrorCode.SERIALIZATION_FAILURE;
        }
        if (error instanceof SQLInvalidAuthorizationSpecException) {
            return ErrorCode.AUTHENTICATION_FAILED;
        }
        if (error instanceof SQLNonTransientConnectionException
                || error instanceof SQLTransientConnectionException
                || error instanceof SQLRecoverableException) {
            return ErrorCode.DISCONNECTED;
        }
        if (error instanceof SQLSyntaxErrorException) {
            return ErrorCode.BAD_SQL;
        }
        return error instanceof SQLDataException ? ErrorCode.BAD_DATA : null;
    }
}
