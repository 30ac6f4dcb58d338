package org.alkahest.dialect.mysql.family;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What errors mean whose numbers are the same in both databases. Names stand in the message. */
public final class FamilyErrors {
    private static final Map<Integer, ErrorCode> CODES = Map.ofEntries(
            Map.entry(1062, ErrorCode.UNIQUE_VIOLATION),
            Map.entry(1586, ErrorCode.UNIQUE_VIOLATION),
            Map.entry(1216, ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry(1217, ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry(1451, ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry(1452, ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry(1048, ErrorCode.NOT_NULL_VIOLATION),
            Map.entry(1364, ErrorCode.NOT_NULL_VIOLATION),
            Map.entry(1213, ErrorCode.DEADLOCK),
            Map.entry(1205, ErrorCode.LOCK_TIMEOUT),
            Map.entry(1317, ErrorCode.STATEMENT_TIMEOUT),
            Map.entry(1264, ErrorCode.BAD_DATA),
            Map.entry(1265, ErrorCode.BAD_DATA),
            Map.entry(1292, ErrorCode.BAD_DATA),
            Map.entry(1365, ErrorCode.BAD_DATA),
            Map.entry(1366, ErrorCode.BAD_DATA),
            Map.entry(1406, ErrorCode.BAD_DATA),
            Map.entry(1052, ErrorCode.BAD_SQL), // ambiguous column, with the SQLSTATE of an integrity violation
            Map.entry(1049, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1051, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1054, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1091, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1146, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1176, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1305, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(1036, ErrorCode.READ_ONLY),
            Map.entry(1290, ErrorCode.READ_ONLY),
            Map.entry(1792, ErrorCode.READ_ONLY),
            Map.entry(1044, ErrorCode.NOT_PERMITTED),
            Map.entry(1142, ErrorCode.NOT_PERMITTED),
            Map.entry(1143, ErrorCode.NOT_PERMITTED),
            Map.entry(1227, ErrorCode.NOT_PERMITTED),
            Map.entry(1370, ErrorCode.NOT_PERMITTED),
            Map.entry(1045, ErrorCode.AUTHENTICATION_FAILED),
            Map.entry(1698, ErrorCode.AUTHENTICATION_FAILED),
            Map.entry(1040, ErrorCode.CONNECT_FAILED),
            Map.entry(1053, ErrorCode.DISCONNECTED),
            Map.entry(2006, ErrorCode.DISCONNECTED),
            Map.entry(2013, ErrorCode.DISCONNECTED));

    private static final Pattern KEY = Pattern.compile("for key '(.*)'$", Pattern.MULTILINE);
    private static final Pattern COLUMN = Pattern.compile("(?:Column|Field) '(.*?)' (?:cannot|doesn't)");
    private static final Pattern CONSTRAINT = Pattern.compile("CONSTRAINT `((?:[^`]|``)*)`");

    private FamilyErrors() {}

    /** What an error means by its number; empty where the number belongs to one of the databases alone. */
    public static Optional<Fault> fault(SQLException error) {
        ErrorCode code = CODES.get(error.getErrorCode());
        return code == null ? Optional.empty() : Optional.of(fault(code, error));
    }

    /**
     * A meaning together with the name of the constraint, or the column that must not be null, if the message has one. The
     * key of a primary key has no name but {@code PRIMARY}.
     */
    public static Fault fault(ErrorCode code, SQLException error) {
        return new Fault(code, constraint(code, error.getMessage()));
    }

    private static @Nullable String constraint(ErrorCode code, @Nullable String message) {
        if (message == null) {
            return null;
        }
        return switch (code) {
            case UNIQUE_VIOLATION -> first(KEY, message);
            case NOT_NULL_VIOLATION -> first(COLUMN, message);
            case FOREIGN_KEY_VIOLATION, CHECK_VIOLATION -> {
                String name = first(CONSTRAINT, message);
                yield name == null ? null : name.replace("``", "`");
            }
            default -> null;
        };
    }

    private static @Nullable String first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }
}
