package org.alkahest.engine.option;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alkahest.sql.schema.SchemaTranslation;
import org.alkahest.sql.tree.ShapeSink;
import org.alkahest.sql.tree.StatementOption;
import org.jspecify.annotations.Nullable;

/**
 * How statements are executed. What is not set here is taken from the layer below: a call's options go before the
 * statement's, then come the connection's and the engine's, then the defaults given below.
 *
 * <p>These options are also a {@link StatementOption}, so that a statement can carry them. They change nothing about what the SQL says.
 */
public final class ExecutionOptions implements StatementOption {
    /** Rows of a batch sent at a time, where nothing else is set. */
    public static final int DEFAULT_BATCH_SIZE = 1000;

    /** Bytes of values sent at a time, where nothing else is set: well below what servers take by default. */
    public static final int DEFAULT_BATCH_BYTES = 4 << 20;

    private static final ExecutionOptions NONE =
            new ExecutionOptions(0, null, 0, 0, null, null, null, null, null, null);

    private final int fetchSize;
    private final @Nullable Duration timeout;
    private final int batchSize;
    private final int batchBytes;
    private final @Nullable Boolean cached;
    private final @Nullable String label;
    private final @Nullable SchemaTranslation schemas;
    private final @Nullable Supplier<? extends Map<String, String>> tags;
    private final @Nullable Consumer<? super BatchProgress> progress;
    private final @Nullable Boolean copy;

    private ExecutionOptions(
            int fetchSize,
            @Nullable Duration timeout,
            int batchSize,
            int batchBytes,
            @Nullable Boolean cached,
            @Nullable String label,
            @Nullable SchemaTranslation schemas,
            @Nullable Supplier<? extends Map<String, String>> tags,
            @Nullable Consumer<? super BatchProgress> progress,
            @Nullable Boolean copy) {
        this.fetchSize = fetchSize;
        this.timeout = timeout;
        this.batchSize = batchSize;
        this.batchBytes = batchBytes;
        this.cached = cached;
        this.label = label;
        this.schemas = schemas;
        this.tags = tags;
        this.progress = progress;
        this.copy = copy;
    }

    /** Nothing set. */
    public static ExecutionOptions none() {
        return NONE;
    }

    /**
     * Rows are fetched in portions of this many and not held in memory all at once, where the database can.
     *
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if it is less than 1
     */
    public ExecutionOptions withFetchSize(int rows) {
        return new ExecutionOptions(
                InvalidOptions.atLeast(1, rows, "fetchSize"),
                timeout,
                batchSize,
                batchBytes,
                cached,
                label,
                schemas,
                tags,
                progress,
                copy);
    }

    /**
     * How long a statement may take, ALK-5009 beyond; whole seconds, rounded up.
     *
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if it is not longer than zero
     */
    public ExecutionOptions withTimeout(Duration limit) {
        return new ExecutionOptions(
                fetchSize,
                InvalidOptions.positive(limit, "timeout"),
                batchSize,
                batchBytes,
                cached,
                label,
                schemas,
                tags,
                progress,
                copy);
    }

    /**
     * How many rows of a batch are sent at a time.
     *
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if it is less than 1
     */
    public ExecutionOptions withBatchSize(int rows) {
        return new ExecutionOptions(
                fetchSize,
                timeout,
                InvalidOptions.atLeast(1, rows, "batchSize"),
                batchBytes,
                cached,
                label,
                schemas,
                tags,
                progress,
                copy);
    }

    /**
     * How many bytes the values of the rows sent at a time may have, as estimated before they are sent: a page ends before it
     * has more. A single row is sent whatever its size.
     *
     * @throws org.alkahest.sql.error.ConfigurationException ALK-3005 if it is less than 1
     */
    public ExecutionOptions withBatchBytes(int bytes) {
        return new ExecutionOptions(
                fetchSize,
                timeout,
                batchSize,
                InvalidOptions.atLeast(1, bytes, "batchBytes"),
                cached,
                label,
                schemas,
                tags,
                progress,
                copy);
    }

    /** Whom to tell after each statement of a batch how far it has come; called by the thread at work. */
    public ExecutionOptions withProgress(Consumer<? super BatchProgress> listener) {
        return new ExecutionOptions(
                fetchSize, timeout, batchSize, batchBytes, cached, label, schemas, tags, listener, copy);
    }

    /** Whether compiled statements are looked for and kept in the cache. */
    public ExecutionOptions withCache(boolean use) {
        return new ExecutionOptions(
                fetchSize, timeout, batchSize, batchBytes, use, label, schemas, tags, progress, copy);
    }

    /** A word that appears with the statement in logs, events and listeners. */
    public ExecutionOptions withLabel(String word) {
        return new ExecutionOptions(
                fetchSize, timeout, batchSize, batchBytes, cached, word, schemas, tags, progress, copy);
    }

    /**
     * In which schemas tables and sequences are found, in place of those that were declared. Statements are looked for in the
     * cache first and translated then, so all tenants share what is compiled. It replaces the translation of the layer below.
     */
    public ExecutionOptions withSchemas(SchemaTranslation translation) {
        return new ExecutionOptions(
                fetchSize, timeout, batchSize, batchBytes, cached, label, translation, tags, progress, copy);
    }

    /**
     * Tags that follow the statement as a comment, in the form of sqlcommenter: {@code /*key='value',…*}{@code /}, ordered by
     * key, with keys and values in URL encoding, so that any text is safe. Monitors of databases show them.
     *
     * <p>They are asked for once per execution, and come behind the text of the compiled statement, so they take no part in
     * the lookup. The driver and the database see another text for other tags, though, and prepare it anew: choose such that
     * seldom differ, like the name of a route rather than the number of a request.
     *
     * @param current the tags of the thread at hand; an empty map for none
     */
    public ExecutionOptions withTags(Supplier<? extends Map<String, String>> current) {
        return new ExecutionOptions(
                fetchSize, timeout, batchSize, batchBytes, cached, label, schemas, current, progress, copy);
    }

    /**
     * Whether INSERTs of many rows that give nothing back are streamed, as PostgreSQL's COPY does, rather than sent as statements:
     * all rows at once, whatever their number, in about half the time. The database meets them in other ways than those of an
     * INSERT: triggers fire and constraints hold, but PostgreSQL's rules see nothing of them.
     *
     * <p>Refused before anything is sent where the database has no such stream (ALK-2004), and where rows are more than plain
     * values, or give something back (ALK-2013). Other statements do not mind it.
     */
    public ExecutionOptions withCopy(boolean use) {
        return new ExecutionOptions(
                fetchSize, timeout, batchSize, batchBytes, cached, label, schemas, tags, progress, use);
    }

    /** These options, completed by those of the layer below where nothing is set here. */
    public ExecutionOptions over(ExecutionOptions below) {
        if (this == NONE) {
            return below;
        }
        if (below == NONE) {
            return this;
        }
        return new ExecutionOptions(
                fetchSize == 0 ? below.fetchSize : fetchSize,
                timeout == null ? below.timeout : timeout,
                batchSize == 0 ? below.batchSize : batchSize,
                batchBytes == 0 ? below.batchBytes : batchBytes,
                cached == null ? below.cached : cached,
                label == null ? below.label : label,
                schemas == null ? below.schemas : schemas,
                tags == null ? below.tags : tags,
                progress == null ? below.progress : progress,
                copy == null ? below.copy : copy);
    }

    /** How many rows to fetch at a time; 0 for whatever the driver does by itself. */
    public int fetchSize() {
        return fetchSize;
    }

    /** How long a statement may take; null for any time. */
    public @Nullable Duration timeout() {
        return timeout;
    }

    /** How many rows of a batch to send at a time. */
    public int batchSize() {
        return batchSize == 0 ? DEFAULT_BATCH_SIZE : batchSize;
    }

    /** How many bytes of values to send at a time. */
    public int batchBytes() {
        return batchBytes == 0 ? DEFAULT_BATCH_BYTES : batchBytes;
    }

    /** Whom to tell how far a batch has come; null for nobody. */
    public @Nullable Consumer<? super BatchProgress> progress() {
        return progress;
    }

    /** Whether rows are streamed. */
    public boolean copy() {
        return copy != null && copy;
    }

    /** Whether the cache is used. */
    public boolean cached() {
        return cached == null || cached;
    }

    /** The word for logs; null for none. */
    public @Nullable String label() {
        return label;
    }

    /** Where tables are found in place of what was declared; null for where they were declared. */
    public @Nullable SchemaTranslation schemas() {
        return schemas;
    }

    /** What is appended to the text of a statement executed now; empty for nothing. */
    public String comment() {
        return tags == null ? "" : SqlTags.comment(tags.get());
    }

    @Override
    public void shape(ShapeSink sink) {
        // how a statement is executed does not change what it says
    }
}
