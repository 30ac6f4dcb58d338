package org.alkahest.engine.fault;

import java.sql.SQLException;
import org.alkahest.dialect.Dialect;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.jspecify.annotations.Nullable;

/** Turns the exceptions of drivers that cannot connect into errors, before it is certain which dialect is spoken. */
public final class ConnectFaults {
    private static final String INVALID_AUTHORIZATION = "28";

    private ConnectFaults() {}

    /**
     * The error for a connection that could not be made.
     *
     * @param target the URL without secrets, or what the data source calls itself
     * @param dialect who knows the driver's codes; null if nobody does yet
     */
    public static ConnectionException translate(SQLException error, String target, @Nullable Dialect dialect) {
        return refusesUser(error, dialect)
                ? new ConnectionException(
                        ErrorCode.AUTHENTICATION_FAILED,
                        ErrorText.of(
                                Advice.what(ErrorCode.AUTHENTICATION_FAILED) + " for " + target + state(error),
                                "The database answers, but not to these credentials: " + message(error),
                                "Check the user, the password, and from where the user may connect."),
                        error)
                : new ConnectionException(
                        ErrorCode.CONNECT_FAILED,
                        ErrorText.of(
                                Advice.what(ErrorCode.CONNECT_FAILED) + " at " + target + state(error),
                                "The driver says: " + message(error),
                                "Check that the database runs, and the host, port and name in the URL."),
                        error);
    }

    private static boolean refusesUser(SQLException error, @Nullable Dialect dialect) {
        String state = error.getSQLState();
        return (state != null && state.startsWith(INVALID_AUTHORIZATION))
                || (dialect != null && dialect.fault(error).code() == ErrorCode.AUTHENTICATION_FAILED);
    }

    /** Some drivers quote the URL. */
    private static String message(SQLException error) {
        return Secrets.hiddenInWords(String.valueOf(error.getMessage()));
    }

    private static String state(SQLException error) {
        return " [SQLState " + error.getSQLState() + ", vendor code " + error.getErrorCode() + "].";
    }
}
