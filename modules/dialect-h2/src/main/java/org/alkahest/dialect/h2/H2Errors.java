package org.alkahest.dialect.h2;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What H2's errors mean, by the codes of {@code org.h2.api.ErrorCode}. Names of constraints stand in the message, after
 * the first quote.
 */
final class H2Errors {
    private static final Map<Integer, ErrorCode> CODES = Map.ofEntries(
            Map.entry(23505, ErrorCode.UNIQUE_VIOLATION),
            Map.entry(23503, ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry(23506, ErrorCode.FOREIGN_KEY_VIOLATION),
            Map.entry(23502, ErrorCode.NOT_NULL_VIOLATION),
            Map.entry(23513, ErrorCode.CHECK_VIOLATION),
            Map.entry(23514, ErrorCode.CHECK_VIOLATION),
            Map.entry(40001, ErrorCode.DEADLOCK),
            Map.entry(90131, ErrorCode.SERIALIZATION_FAILURE),
            Map.entry(50200, ErrorCode.LOCK_TIMEOUT),
            Map.entry(57014, ErrorCode.STATEMENT_TIMEOUT),
            Map.entry(42102, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(42103, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(42104, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(42112, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(42122, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(90022, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(90036, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(90037, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(90057, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(90079, ErrorCode.NO_SUCH_OBJECT),
            Map.entry(90096, ErrorCode.NOT_PERMITTED),
            Map.entry(90097, ErrorCode.READ_ONLY),
            Map.entry(90007, ErrorCode.CONNECTION_CLOSED),
            Map.entry(90067, ErrorCode.DISCONNECTED),
            Map.entry(90098, ErrorCode.DISCONNECTED),
            Map.entry(90108, ErrorCode.DISCONNECTED),
            Map.entry(90121, ErrorCode.DISCONNECTED),
            Map.entry(90135, ErrorCode.DISCONNECTED));

    /** A name, quoted or not, at the end of the dotted path that begins the quoted detail; quotes are doubled there. */
    private static final Pattern NAME = Pattern.compile(
            ": \"(?:(?:\"\"(?:[^\"]|\"{4})*\"\"|[^\"\\s.:(]+)\\.)?(?:\"\"((?:[^\"]|\"{4})*)\"\"|([^\"\\s.:(]+))");

    private static final Pattern COLUMN = Pattern.compile("column \"((?:[^\"]|\"\")*)\"");

    private H2Errors() {}

    static Optional<Fault> fault(SQLException error) {
        ErrorCode code = CODES.get(error.getErrorCode());
        return code == null ? Optional.empty() : Optional.of(new Fault(code, constraint(code, error.getMessage())));
    }

    private static @Nullable String constraint(ErrorCode code, @Nullable String message) {
        if (message == null) {
            return null;
        }
        return switch (code) {
            case NOT_NULL_VIOLATION -> {
                Matcher column = COLUMN.matcher(message);
                yield column.find() ? folded(column.group(1).replace("\"\"", "\"")) : null;
            }
            case UNIQUE_VIOLATION, FOREIGN_KEY_VIOLATION, CHECK_VIOLATION -> {
                Matcher name = NAME.matcher(message);
                if (!name.find()) {
                    yield null;
                }
                yield name.group(1) != null ? name.group(1).replace("\"\"\"\"", "\"") : folded(name.group(2));
            }
            default -> null;
        };
    }

    /** An upper-case name is what an unquoted one became, and users wrote that in lower case. */
    private static String folded(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
