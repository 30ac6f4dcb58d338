package org.alkahest.dialect.mariadb;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.mysql.family.FamilyErrors;
import org.alkahest.sql.error.ErrorCode;

/** What MariaDB's errors mean, by the error numbers of its own ("MariaDB Error Codes" in its manual). */
final class MariadbErrors {
    private static final Map<Integer, ErrorCode> CODES = Map.of(
            1020, ErrorCode.SERIALIZATION_FAILURE,
            1927, ErrorCode.DISCONNECTED,
            1969, ErrorCode.STATEMENT_TIMEOUT,
            4025, ErrorCode.CHECK_VIOLATION,
            4091, ErrorCode.NO_SUCH_OBJECT);

    private MariadbErrors() {}

    static Optional<Fault> fault(SQLException error) {
        ErrorCode code = CODES.get(error.getErrorCode());
        return code == null ? FamilyErrors.fault(error) : Optional.of(FamilyErrors.fault(code, error));
    }
}
