package org.alkahest.engine.fault;

import org.alkahest.sql.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What happened, why, and what to do, in words, for the errors that a database reports. */
final class Advice {
    private Advice() {}

    static String what(ErrorCode code) {
        return switch (code) {
            case UNIQUE_VIOLATION -> "A row with the same key exists already";
            case FOREIGN_KEY_VIOLATION -> "A foreign key would point to no row";
            case NOT_NULL_VIOLATION -> "A column that must have a value got none";
            case CHECK_VIOLATION -> "A row does not satisfy a check of its table";
            case OTHER_INTEGRITY_VIOLATION -> "A constraint would be violated";
            case SERIALIZATION_FAILURE -> "The transaction conflicts with another one";
            case DEADLOCK -> "The transaction was chosen to end a deadlock";
            case LOCK_TIMEOUT -> "A lock was not granted in time";
            case STATEMENT_TIMEOUT -> "The statement took longer than allowed";
            case BAD_DATA -> "The database cannot use a value";
            case BAD_SQL -> "The database does not understand the statement";
            case NO_SUCH_OBJECT -> "The statement names something the database does not have";
            case NOT_PERMITTED -> "The database user may not do this";
            case READ_ONLY -> "The database refuses changes here";
            case DISCONNECTED -> "The connection to the database is gone";
            case AUTHENTICATION_FAILED -> "The database refused the user or the password";
            case CONNECT_FAILED -> "The database could not be reached";
            default -> "The database reported an error";
        };
    }

    static @Nullable String why(ErrorCode code) {
        return switch (code) {
            case UNIQUE_VIOLATION -> "A primary key, unique constraint or unique index allows each value once.";
            case FOREIGN_KEY_VIOLATION ->
                "The referred row is missing, or rows still refer to the one that is deleted or changed.";
            case SERIALIZATION_FAILURE -> "Another transaction changed what this one has read or wants to change.";
            case DEADLOCK -> "Two transactions each wait for what the other one holds.";
            case LOCK_TIMEOUT -> "Another transaction holds the rows or the table for longer than the database waits.";
            case STATEMENT_TIMEOUT -> "The timeout of the execution options or of the database has passed.";
            case BAD_DATA ->
                "A value is out of range, too long, or not of the column's type. The cause has the driver's words.";
            case DISCONNECTED ->
                "The database was stopped or restarted, or the network failed. "
                        + "What had not been committed is rolled back.";
            default -> null;
        };
    }

    static @Nullable String fix(ErrorCode code) {
        return switch (code) {
            case SERIALIZATION_FAILURE, DEADLOCK -> "Run the whole transaction again.";
            case LOCK_TIMEOUT -> "Run the whole transaction again, or find what holds the lock.";
            case STATEMENT_TIMEOUT -> "Give the statement more time, or look at its plan.";
            case NO_SUCH_OBJECT -> "Compare the definition in Java with the database: its name, its schema, its case.";
            case DISCONNECTED ->
                "Close this connection and run the whole transaction again on another one; the pool is refreshed.";
            case UNIQUE_VIOLATION,
                    FOREIGN_KEY_VIOLATION,
                    NOT_NULL_VIOLATION,
                    CHECK_VIOLATION,
                    OTHER_INTEGRITY_VIOLATION ->
                "Correct the values. The driver's words, which may quote them, are in the cause.";
            default -> null;
        };
    }
}
