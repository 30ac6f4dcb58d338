package org.alkahest.dialect.sqlite;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's errors mean. Its driver sets no SQLSTATE, and its vendor code is the primary result code, so the extended
 * one is taken from where the driver writes it: in brackets at the head of the message.
 */
final class SqliteErrors {
    private static final Map<String, ErrorCode> CODES = Map.ofEntries(
            Map.entry("SQLITE_CONSTRAINT_UNIQUE", ErrorCode.UNIQUE_VIOLATION),
            Map.entry("SQLITE_CONSTRAINT_PRIMARYKEY", ErrorCode.UNIQUE_VIOLATION),
            Map.entry("SQLITE_CONSTRAINT_ROWID", ErrorCode.UNIQUE_VIOLATION),
            Map.entry("SQLITE_CONSTRAINT_FOREIGNKEY", ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry("SQLITE_CONSTRAINT_NOTNULL", ErrorCode.NOT_NULL_VIOLATION),
            Map.entry("SQLITE_CONSTRAINT_CHECK", ErrorCode.CHECK_VIOLATION),
            Map.entry("SQLITE_CONSTRAINT", ErrorCode.OTHER_INTEGRITY_VIOLATION),
            Map.entry("SQLITE_BUSY_SNAPSHOT", ErrorCode.SERIALIZATION_FAILURE),
            Map.entry("SQLITE_BUSY", ErrorCode.LOCK_TIMEOUT),
            Map.entry("SQLITE_LOCKED", ErrorCode.LOCK_TIMEOUT),
            Map.entry("SQLITE_INTERRUPT", ErrorCode.STATEMENT_TIMEOUT),
            Map.entry("SQLITE_READONLY", ErrorCode.READ_ONLY),
            Map.entry("SQLITE_PERM", ErrorCode.NOT_PERMITTED),
            Map.entry("SQLITE_AUTH", ErrorCode.NOT_PERMITTED),
            Map.entry("SQLITE_CANTOPEN", ErrorCode.CONNECT_FAILED),
            Map.entry("SQLITE_NOTADB", ErrorCode.CONNECT_FAILED),
            Map.entry("SQLITE_MISMATCH", ErrorCode.BAD_DATA),
            Map.entry("SQLITE_TOOBIG", ErrorCode.BAD_DATA),
            Map.entry("SQLITE_ERROR", ErrorCode.BAD_SQL));

    private static final Pattern RESULT_CODE = Pattern.compile("^\\[(SQLITE_[A-Z_]+)]");
    private static final Pattern NO_SUCH = Pattern.compile("\\(no such \\w+");
    private static final Pattern INDEX = Pattern.compile("UNIQUE constraint failed: index '(.*)'\\)");
    private static final Pattern COLUMN = Pattern.compile("NOT NULL constraint failed: .*\\.([^.]+)\\)");
    private static final Pattern CHECK = Pattern.compile("CHECK constraint failed: (\\w+)\\)");

    private SqliteErrors() {}

    static Optional<Fault> fault(SQLException error) {
        String message = error.getMessage();
        Matcher head = RESULT_CODE.matcher(message == null ? "" : message);
        if (message == null || !head.find()) {
            return closed(message);
        }
        ErrorCode code = code(head.group(1));
        if (code == ErrorCode.BAD_SQL && NO_SUCH.matcher(message).find()) {
            code = ErrorCode.NO_SUCH_OBJECT;
        }
        return code == null ? Optional.empty() : Optional.of(new Fault(code, constraint(code, message)));
    }

    private static Optional<Fault> closed(@Nullable String message) {
        return message != null && message.contains("database connection closed")
                ? Optional.of(Fault.of(ErrorCode.CONNECTION_CLOSED))
                : Optional.empty();
    }

    /** The meaning of the extended code, else of the one that it extends. */
    private static @Nullable ErrorCode code(String resultCode) {
        String name = resultCode;
        while (!CODES.containsKey(name)) {
            int end = name.lastIndexOf('_');
            if (end <= "SQLITE".length()) {
                return null;
            }
            name = name.substring(0, end);
        }
        return CODES.get(name);
    }

    /** SQLite names unique indexes, checks that have a name, and columns; never a unique constraint or a foreign key. */
    private static @Nullable String constraint(ErrorCode code, String message) {
        return switch (code) {
            case UNIQUE_VIOLATION -> first(INDEX, message);
            case NOT_NULL_VIOLATION -> first(COLUMN, message);
            case CHECK_VIOLATION -> first(CHECK, message);
            default -> null;
        };
    }

    private static @Nullable String first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
