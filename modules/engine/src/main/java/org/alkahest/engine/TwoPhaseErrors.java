package org.alkahest.engine;

import java.util.List;
import javax.transaction.xa.XAException;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;

/** What can be wrong with a two-phase transaction, in words. */
final class TwoPhaseErrors {
    private TwoPhaseErrors() {}

    static ConfigurationException noXaDataSource(Engine engine) {
        return new ConfigurationException(
                ErrorCode.NO_XA_DATA_SOURCE,
                ErrorText.of(
                        "A two-phase transaction was asked of an " + engine + ".",
                        "Its connections cannot prepare: they come from a URL or a plain data source.",
                        "Make the engine with Engine.ofXa and the XADataSource of the driver."));
    }

    static ConnectionException belongsToTwoPhase() {
        return new ConnectionException(
                ErrorCode.IN_TWO_PHASE_TRANSACTION,
                ErrorText.of(
                        "A transaction was begun, ended or partly undone on a connection of a two-phase transaction.",
                        "All of its resources are committed or rolled back together.",
                        "Call commit() or rollback() of the TwoPhaseTransaction."));
    }

    static ConnectionException inactive(String transaction, String state) {
        return new ConnectionException(
                ErrorCode.TRANSACTION_INACTIVE,
                ErrorText.of(
                        "The two-phase transaction \"" + transaction + "\" is " + state + ".",
                        "What was asked comes too late for that.",
                        "Begin another transaction."));
    }

    static ConnectionException joinedTwice(String transaction, String resource) {
        return new ConnectionException(
                ErrorCode.TRANSACTION_ACTIVE,
                ErrorText.of(
                        "\"" + resource + "\" has joined the two-phase transaction \"" + transaction + "\" already.",
                        "Each resource has one connection in it.",
                        "Use that connection, or give another database another name."));
    }

    static ConnectionException refused(PreparedBranch branch, String step, Exception cause) {
        return new ConnectionException(
                ErrorCode.NOT_PREPARED,
                ErrorText.of(
                        "The resource \"" + branch.resource() + "\" could not " + step + " the two-phase transaction \""
                                + branch.transaction() + "\", which was rolled back on all resources.",
                        words(cause),
                        "Run the whole transaction again, or correct what the resource refuses."),
                cause);
    }

    /** @param done what became of the other resources */
    static ConnectionException inDoubt(String transaction, List<String> doubtful, String done, Exception cause) {
        return new ConnectionException(
                ErrorCode.IN_DOUBT,
                ErrorText.of(
                        "The two-phase transaction \"" + transaction + "\" is in doubt on " + doubtful + "; " + done
                                + ".",
                        words(cause),
                        "Once those databases answer, list recovery().prepared() of their engines and end what is there in"
                                + " the same way. What is not listed has ended."),
                cause);
    }

    static ConnectionException notPrepared(PreparedBranch branch, Exception cause) {
        return new ConnectionException(
                ErrorCode.NO_SUCH_BRANCH,
                ErrorText.of(
                        "The database could not end the branch \"" + branch.resource()
                                + "\" of the two-phase transaction \"" + branch.transaction() + "\".",
                        words(cause),
                        "Look at recovery().prepared(): what is not listed has ended, or is still in use by the connection that"
                                + " has prepared it."),
                cause);
    }

    static ConnectionException notListed(Exception cause) {
        return new ConnectionException(
                ErrorCode.NO_SUCH_BRANCH,
                ErrorText.of(
                        "The prepared transactions could not be listed.",
                        words(cause),
                        "Check what the user may see: MySQL asks for the privilege XA_RECOVER_ADMIN."),
                cause);
    }

    private static String words(Exception error) {
        StringBuilder words = new StringBuilder("The driver says: ");
        if (error instanceof XAException xa) {
            words.append("XA error ").append(xa.errorCode);
        }
        Throwable inner = error.getCause() == null ? error : error.getCause();
        return words.append(error instanceof XAException ? ", " : "")
                .append(inner.getMessage())
                .append('.')
                .toString();
    }
}
