package org.alkahest.engine.pool;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A prepared statement while somebody uses it, and while it waits to be used again. */
public final class Prepared {
    private final PreparedStatement statement;

    /** Where it waits; null for one that is closed after its use. */
    private final @Nullable PreparedStatements home;

    private boolean inUse = true;
    private boolean displaced;
    private int fetchSize;
    private int originalFetchSize;
    private int timeout;

    Prepared(PreparedStatement statement, @Nullable PreparedStatements home) {
        this.statement = statement;
        this.home = home;
    }

    public PreparedStatement statement() {
        return statement;
    }

    boolean isInUse() {
        return inUse;
    }

    void use() {
        inUse = true;
    }

    /** It is not to be used again. */
    void displace() {
        displaced = true;
    }

    /**
     * Sets what differs from the statement's last use.
     *
     * @param rows to fetch at a time; 0 for what the driver does by itself
     * @param seconds the most that execution may take; 0 for any time
     */
    public void configure(int rows, int seconds) throws SQLException {
        if (rows != fetchSize) {
            if (fetchSize == 0) {
                originalFetchSize = statement.getFetchSize();
            }
            statement.setFetchSize(rows == 0 ? originalFetchSize : rows);
            fetchSize = rows;
        }
        if (seconds != timeout) {
            timeout = seconds;
            statement.setQueryTimeout(seconds);
        }
    }

    /**
     * Ends the use. Its result must be closed. A timeout is taken back at once and not when the statement is used again,
     * because to some drivers it is a setting of the whole connection.
     */
    public void done() throws SQLException {
        if (timeout != 0) {
            timeout = 0;
            statement.setQueryTimeout(0);
        }
        if (home == null || displaced) {
            statement.close();
        } else {
            inUse = false;
        }
    }

    /** Ends the use after an error: the statement is closed, whatever its state, and no further error hides this one. */
    public void doneAfter(Throwable error) {
        if (home != null) {
            home.forget(this);
        }
        try {
            if (timeout != 0) {
                statement.setQueryTimeout(0);
            }
        } catch (SQLException alsoFailed) {
            error.addSuppressed(alsoFailed);
        }
        try {
            statement.close();
        } catch (SQLException alsoFailed) {
            error.addSuppressed(alsoFailed);
        }
    }
}
