package org.alkahest.engine.option;

import org.alkahest.dialect.IsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * How transactions run.
 *
 * @param isolation the level; null for the database's default
 * @param readOnly whether changes are refused: by the engine for statements it can read, by the database for SQL text, as
 *     far as its driver takes the hint
 * @param autoCommit whether there are no transactions at all and each statement stands for itself, which some statements
 *     demand ({@code VACUUM}, {@code CREATE DATABASE}); results are then not streamed by every driver
 */
public record TransactionOptions(@Nullable IsolationLevel isolation, boolean readOnly, boolean autoCommit) {
    private static final TransactionOptions DEFAULTS = new TransactionOptions(null, false, false);

    /** The database's default isolation, for reading and writing. */
    public static TransactionOptions defaults() {
        return DEFAULTS;
    }

    public TransactionOptions withIsolation(@Nullable IsolationLevel value) {
        return new TransactionOptions(value, readOnly, autoCommit);
    }

    public TransactionOptions withReadOnly(boolean value) {
        return new TransactionOptions(isolation, value, autoCommit);
    }

    public TransactionOptions withAutoCommit(boolean value) {
        return value == autoCommit ? this : new TransactionOptions(isolation, readOnly, value);
    }
}
