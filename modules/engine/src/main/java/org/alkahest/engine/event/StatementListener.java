package org.alkahest.engine.event;

import java.time.Duration;
import org.alkahest.sql.error.AlkahestException;

/**
 * Hears of statements sent to the database. Each is reported by {@link #beforeStatement}, then by either
 * {@link #afterStatement} or {@link #statementFailed}; after success {@link #statementFinished} follows once its rows have
 * been read. All calls of one execution pass the same object.
 */
public non-sealed interface StatementListener extends EngineListener {

    /** Called before the statement is prepared; an exception prevents its execution. */
    default void beforeStatement(StatementExecution execution) {}

    /** The database has answered; rows, if there are any, are still to be read. */
    default void afterStatement(StatementExecution execution, Duration time) {}

    /**
     * The database or the driver has refused, or a parameter had no value. Not called where a projection fails while rows are
     * read.
     */
    default void statementFailed(StatementExecution execution, AlkahestException error) {}

    /**
     * The statement is done with.
     *
     * @param rows how many were read, or how many were changed where none are yielded
     */
    default void statementFinished(StatementExecution execution, long rows) {}
}
