package org.alkahest.engine.fault;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.Fault;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.DatabaseException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.IntegrityException;
import org.alkahest.sql.error.RetryableException;
import org.alkahest.sql.error.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Turns exceptions of a driver into the errors of Alkahest; the dialect says what each means. The driver's own words are
 * repeated only where they speak of names and syntax: about constraints and data they quote values.
 */
public final class Faults {
    private static final Set<ErrorCode> WORDS_QUOTE_NO_VALUES = EnumSet.of(
            ErrorCode.DISCONNECTED,
            ErrorCode.SERIALIZATION_FAILURE,
            ErrorCode.DEADLOCK,
            ErrorCode.LOCK_TIMEOUT,
            ErrorCode.STATEMENT_TIMEOUT,
            ErrorCode.BAD_SQL,
            ErrorCode.NO_SUCH_OBJECT,
            ErrorCode.NOT_PERMITTED,
            ErrorCode.READ_ONLY);

    private final Dialect dialect;
    private final boolean showValues;

    public Faults(Dialect dialect, boolean showValues) {
        this.dialect = dialect;
        this.showValues = showValues;
    }

    /** The error for an exception that has nothing to do with a statement of the application. */
    public AlkahestException translate(SQLException error) {
        return translate(error, null, null);
    }

    /**
     * The error for an exception.
     *
     * @param sql the text that was sent; null for none
     * @param detail a sentence that narrows down what it is about; null for none
     */
    public AlkahestException translate(SQLException error, @Nullable String sql, @Nullable String detail) {
        Fault fault = dialect.fault(error);
        ErrorCode code = fault.code();
        ErrorText text = new ErrorText(what(error, fault, detail), Advice.why(code), Advice.fix(code), sql);
        return switch (code) {
            case UNIQUE_VIOLATION,
                    FOREIGN_KEY_VIOLATION,
                    NOT_NULL_VIOLATION,
                    CHECK_VIOLATION,
                    OTHER_INTEGRITY_VIOLATION -> new IntegrityException(code, text, fault.constraint(), error);
            case SERIALIZATION_FAILURE, DEADLOCK -> new RetryableException(code, text, error);
            case LOCK_TIMEOUT, STATEMENT_TIMEOUT -> new TimeoutException(code, text, error);
            case DISCONNECTED -> new DisconnectedException(code, text, error);
            default -> new DatabaseException(code, text, error);
        };
    }

    private String what(SQLException error, Fault fault, @Nullable String detail) {
        var what = new StringBuilder(Advice.what(fault.code()));
        if (fault.constraint() != null) {
            what.append(" (").append(fault.constraint()).append(')');
        }
        if (showValues || WORDS_QUOTE_NO_VALUES.contains(fault.code())) {
            what.append(": ").append(words(error));
        } else {
            what.append('.');
        }
        what.append(" [SQLState ").append(error.getSQLState());
        what.append(", vendor code ").append(error.getErrorCode()).append(']');
        if (detail != null) {
            what.append(' ').append(detail);
        }
        return what.toString();
    }

    /** What the driver says. Of a batch's error only the inner one: the outer one may repeat the statement with its values. */
    private static String words(SQLException error) {
        SQLException next = error.getNextException();
        return String.valueOf(
                error instanceof BatchUpdateException && next != null ? next.getMessage() : error.getMessage());
    }
}
