package org.alkahest.engine.execution;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.alkahest.engine.fault.Faults;
import org.alkahest.engine.pool.KnownKeys;
import org.alkahest.engine.pool.Prepared;
import org.alkahest.engine.pool.PreparedStatements;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A physical connection while a connection of the application uses it: prepares statements, knows which results are open,
 * and notices when the database is gone. Used by one thread at a time.
 */
public final class Channel {
    private final long number;
    private final Connection jdbc;
    private final PreparedStatements statements;
    private final Faults faults;
    private final LossListener loss;

    /** The open rows, newest first, linked through themselves. */
    private @Nullable OpenRows<?> open;

    private @Nullable AlkahestException lost;
    private boolean handedOut;

    /** Is told once when the database is found to be gone. */
    @FunctionalInterface
    public interface LossListener {
        void lost(AlkahestException error);
    }

    /** @param number the number of the application's connection */
    public Channel(long number, Connection jdbc, PreparedStatements statements, Faults faults, LossListener loss) {
        this.number = number;
        this.jdbc = jdbc;
        this.statements = statements;
        this.faults = faults;
        this.loss = loss;
    }

    public long number() {
        return number;
    }

    public Connection jdbc() {
        return jdbc;
    }

    /** The error that told that the database is gone; null while it is there. */
    public @Nullable AlkahestException lost() {
        return lost;
    }

    /**
     * A statement for a text.
     *
     * @param generatedColumns what it gives back after an insert; empty for nothing
     */
    Prepared prepare(String sql, List<String> generatedColumns) throws SQLException {
        return generatedColumns.isEmpty() ? statements.prepare(sql) : statements.prepare(sql, generatedColumns);
    }

    /** The application has got hold of the driver's connection, and may do with it what nobody here sees. */
    public void handOut() {
        handedOut = true;
    }

    boolean isHandedOut() {
        return handedOut;
    }

    /** Whether each statement is a transaction. */
    boolean commitsByItself() {
        try {
            return jdbc.getAutoCommit();
        } catch (SQLException error) {
            throw failure(error);
        }
    }

    KnownKeys keys() {
        return statements.keys();
    }

    /** A statement for a text that is not expected again. */
    Prepared prepareOnce(String sql) throws SQLException {
        return statements.once(sql);
    }

    /** Keeps no prepared statements, because what they speak of has changed. */
    public void forgetStatements() throws SQLException {
        statements.clear();
    }

    void opened(OpenRows<?> rows) {
        rows.older = open;
        if (open != null) {
            open.newer = rows;
        }
        open = rows;
    }

    void closed(OpenRows<?> rows) {
        if (rows.newer == null) {
            open = rows.older;
        } else {
            rows.newer.older = rows.older;
        }
        if (rows.older != null) {
            rows.older.newer = rows.newer;
        }
        rows.older = null;
        rows.newer = null;
    }

    /**
     * Closes whatever is still being read.
     *
     * @throws AlkahestException what closing the first of them failed with, after all have been closed
     */
    public void closeRows(CloseReason reason) {
        AlkahestException failure = null;
        while (open != null) {
            try {
                open.close(reason);
            } catch (AlkahestException failed) {
                if (failure == null) {
                    failure = failed;
                } else {
                    failure.addSuppressed(failed);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** The error for an exception of the driver that concerns no statement of the application. */
    public AlkahestException failure(SQLException error) {
        return failure(error, null, null);
    }

    /**
     * The error for an exception of the driver. If it says that the database is gone, the connection is done for.
     *
     * @param sql the text that was sent; null for none
     * @param detail a sentence that narrows down what it is about; null for none
     */
    AlkahestException failure(SQLException error, @Nullable String sql, @Nullable String detail) {
        AlkahestException translated = faults.translate(error, sql, detail);
        if (translated.code() == ErrorCode.DISCONNECTED && lost == null) {
            lost = translated;
            loss.lost(translated);
        }
        return translated;
    }
}
