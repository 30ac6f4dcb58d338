package org.alkahest.engine.event;

import org.alkahest.cache.MissReason;
import org.alkahest.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement.
 *
 * @param connection the number of the connection
 * @param statement what is executed; holds the values
 * @param sql the text sent, a {@code ?} for each value
 * @param miss why the compiled statement was not in the cache; null if it was
 * @param label the label of the execution options; null for none
 * @param page the rows that it sends; null for a statement that is no part of a batch
 * @param kind who asks
 */
public record StatementExecution(
        long connection,
        Statement statement,
        String sql,
        @Nullable MissReason miss,
        @Nullable String label,
        @Nullable BatchPage page,
        Kind kind) {

    /** Who asks the database. */
    public enum Kind {
        /** The application, by a statement of its own. */
        APPLICATION,
        /**
         * An inspector, about what is in the database. A list of the driver's has a comment for its text. Values are no part of the
         * statement, and nothing is compiled.
         */
        CATALOG
    }

    /** A statement of the application. */
    public StatementExecution(
            long connection,
            Statement statement,
            String sql,
            @Nullable MissReason miss,
            @Nullable String label,
            @Nullable BatchPage page) {
        this(connection, statement, sql, miss, label, page, Kind.APPLICATION);
    }

    /** A statement by itself. */
    public StatementExecution(
            long connection, Statement statement, String sql, @Nullable MissReason miss, @Nullable String label) {
        this(connection, statement, sql, miss, label, null);
    }

    /** Whether the compiled statement came from the cache. */
    public boolean cached() {
        return miss == null && kind == Kind.APPLICATION;
    }
}
