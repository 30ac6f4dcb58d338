package org.alkahest.dialect.postgresql;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL's errors mean, by SQLSTATE ("PostgreSQL Error Codes" in its manual). Names stand in the first line of the
 * message, between quotes, where the server speaks English.
 */
final class PostgresqlErrors {
    private static final Map<String, ErrorCode> CODES = Map.ofEntries(
            Map.entry("23001", ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry("23502", ErrorCode.NOT_NULL_VIOLATION),
            Map.entry("23503", ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry("23505", ErrorCode.UNIQUE_VIOLATION),
            Map.entry("23514", ErrorCode.CHECK_VIOLATION),
            Map.entry("23P01", ErrorCode.OTHER_INTEGRITY_VIOLATION),
            Map.entry("25P02", ErrorCode.TRANSACTION_INACTIVE),
            Map.entry("3D000", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("3F000", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("40P01", ErrorCode.DEADLOCK),
            Map.entry("42703", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("42704", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("42883", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("42P01", ErrorCode.NO_SUCH_OBJECT),
            Map.entry("53300", ErrorCode.CONNECT_FAILED),
            Map.entry("55P03", ErrorCode.LOCK_TIMEOUT),
            Map.entry("57014", ErrorCode.STATEMENT_TIMEOUT),
            Map.entry("57P01", ErrorCode.DISCONNECTED),
            Map.entry("57P02", ErrorCode.DISCONNECTED),
            Map.entry("57P03", ErrorCode.CONNECT_FAILED),
            Map.entry("57P05", ErrorCode.DISCONNECTED),
            Map.entry("0A000", ErrorCode.BAD_SQL));

    private static final Pattern CONSTRAINT =
            Pattern.compile("constraint \"(.*?)\"(?: on table \"|$)", Pattern.MULTILINE);
    private static final Pattern COLUMN =
            Pattern.compile("column \"(.*?)\"(?: of relation \"| violates|$)", Pattern.MULTILINE);

    private PostgresqlErrors() {}

    static Optional<Fault> fault(SQLException error) {
        String state = error.getSQLState();
        ErrorCode code = state == null ? null : CODES.get(state);
        return code == null ? Optional.empty() : Optional.of(new Fault(code, constraint(code, error.getMessage())));
    }

    private static @Nullable String constraint(ErrorCode code, @Nullable String message) {
        if (message == null) {
            return null;
        }
        return switch (code) {
            case NOT_NULL_VIOLATION -> first(COLUMN, message);
            case UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION, CHECK_VIOLATION, OTHER_INTEGRITY_VIOLATION ->
                first(CONSTRAINT, message);
            default -> null;
        };
    }

    private static @Nullable String first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
