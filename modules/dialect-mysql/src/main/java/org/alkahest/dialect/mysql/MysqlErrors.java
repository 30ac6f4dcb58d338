package org.alkahest.dialect.mysql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.Fault;
import org.alkahest.dialect.mysql.family.FamilyErrors;
import org.alkahest.sql.error.ErrorCode;

/** What MySQL's errors mean, by the error numbers of its own ("Server Error Message Reference" in its manual). */
final class MysqlErrors {
    private static final Map<Integer, ErrorCode> CODES = Map.of(
            3024, ErrorCode.STATEMENT_TIMEOUT,
            3572, ErrorCode.LOCK_TIMEOUT,
            3819, ErrorCode.CHECK_VIOLATION,
            4031, ErrorCode.DISCONNECTED);

    private static final Pattern CHECK = Pattern.compile("^Check constraint '(.*)' is violated", Pattern.DOTALL);

    private MysqlErrors() {}

    static Optional<Fault> fault(SQLException error) {
        ErrorCode code = CODES.get(error.getErrorCode());
        if (code == null) {
            return FamilyErrors.fault(error).map(MysqlErrors::withoutTable);
        }
        return Optional.of(code == ErrorCode.CHECK_VIOLATION ? check(error) : Fault.of(code));
    }

    private static Fault check(SQLException error) {
        Matcher matcher = CHECK.matcher(String.valueOf(error.getMessage()));
        return new Fault(ErrorCode.CHECK_VIOLATION, matcher.find() ? matcher.group(1) : null);
    }

    /** From version 8.0.19 on, the name of a key comes after the name of its table and a point. */
    private static Fault withoutTable(Fault fault) {
        String key = fault.constraint();
        return fault.code() == ErrorCode.UNIQUE_VIOLATION && key != null
                ? new Fault(fault.code(), key.substring(key.indexOf('.') + 1))
                : fault;
    }
}
