package org.alkahest.engine;

import java.util.Set;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.IsolationLevel;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ConnectionException;
import org.alkahest.sql.error.DisconnectedException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;

/** What can be wrong with the use of a connection, in words. */
final class ConnectionErrors {
    private ConnectionErrors() {}

    static ConnectionException connectionClosed() {
        return new ConnectionException(
                ErrorCode.CONNECTION_CLOSED,
                ErrorText.of(
                        "The connection is closed.",
                        "close() was called, or the try-with-resources block around it has ended.",
                        "Ask the engine for another one with connect()."));
    }

    static ConnectionException engineClosed() {
        return new ConnectionException(
                ErrorCode.ENGINE_CLOSED,
                ErrorText.of(
                        "The engine is closed.",
                        "close() was called on it, or on an engine that shares its connections.",
                        "Close an engine only when the application has no more use for its database."));
    }

    static DisconnectedException databaseGone(AlkahestException cause) {
        return new DisconnectedException(
                ErrorCode.DISCONNECTED,
                ErrorText.of(
                        "The connection has lost its database.",
                        "An earlier call has found out, as the cause tells; nothing of the transaction remains.",
                        "Close this connection and run the whole transaction again on another one."),
                cause);
    }

    static ConnectionException transactionActive(boolean inBlock) {
        return new ConnectionException(
                ErrorCode.TRANSACTION_ACTIVE,
                ErrorText.of(
                        "A transaction is going on already.",
                        inBlock
                                ? "A block of transaction(…) has begun it, and blocks do not nest."
                                : "An earlier statement or begin() has begun it.",
                        "Commit or roll back first, or use savepoint() for a part that can be undone by itself."));
    }

    static ConnectionException transactionInactive(String why) {
        return new ConnectionException(
                ErrorCode.TRANSACTION_INACTIVE,
                ErrorText.of(
                        "There is no transaction for this any more.",
                        why,
                        "Let the block end by itself, or leave it by an exception to roll back."));
    }

    static ConfigurationException autoCommitTransaction() {
        return new ConfigurationException(
                ErrorCode.INVALID_OPTION,
                ErrorText.of(
                        "A transaction was to begin with auto-commit.",
                        "With auto-commit every statement stands for itself, so there is nothing to begin.",
                        "Use connect(options) for a connection without transactions."));
    }

    static ConnectionException isolationUnknown(IsolationLevel asked, Dialect dialect) {
        Set<IsolationLevel> known = dialect.isolationLevels();
        return new ConnectionException(
                ErrorCode.INVALID_ISOLATION,
                ErrorText.of(
                        "The isolation level " + asked + " was asked for.",
                        "The dialect \"" + dialect.id() + "\" lists " + known + ".",
                        "Choose one of these."));
    }

    static ConnectionException changeInReadOnly() {
        return new ConnectionException(
                ErrorCode.READ_ONLY,
                ErrorText.of(
                        "A statement that changes something was executed in a read-only transaction.",
                        "The transaction's options are for reading only.",
                        "Run it in a transaction without withReadOnly(true)."));
    }
}
