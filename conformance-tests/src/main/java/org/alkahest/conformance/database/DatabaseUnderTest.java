package org.alkahest.conformance.database;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * An empty place in a database, in which the rules create their tables and drop them again: a database, a schema, a file.
 * The factories suffice for what a JDBC URL or a data source leads to; {@link #closing} says how it goes away.
 */
@FunctionalInterface
public interface DatabaseUnderTest extends AutoCloseable {

    /** Opens an engine with these options, which the kit needs in order to watch it. The caller closes the engine. */
    Engine open(EngineOptions options);

    /**
     * Opens an engine whose connections take part in two-phase transactions; asked for only where the dialect claims them. The
     * caller closes the engine.
     *
     * @throws TestAbortedException if it is not said where such connections come from, which {@link #preparing} does: nothing
     *     about two-phase transactions is then verified
     */
    default Engine openTwoPhase(EngineOptions options) {
        throw new TestAbortedException(
                "No XADataSource was given for connections that take part in two-phase transactions.");
    }

    /** Called after the last rule and after the engine is closed; drops what was made for the rules. */
    @Override
    default void close() throws Exception {}

    /** What a JDBC URL leads to. */
    static DatabaseUnderTest at(String jdbcUrl) {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        return options -> Engine.create(jdbcUrl, options);
    }

    /** What a JDBC URL leads to, as a user. */
    static DatabaseUnderTest at(String jdbcUrl, @Nullable String user, @Nullable String password) {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        return options -> Engine.create(jdbcUrl, user, password, options);
    }

    /** What a data source leads to. It must be able to give several connections at a time. */
    static DatabaseUnderTest of(DataSource dataSource) {
        Objects.requireNonNull(dataSource, "dataSource");
        return options -> Engine.of(dataSource, options);
    }

    /** The same, and where its connections come from in two-phase transactions. */
    default DatabaseUnderTest preparing(Supplier<? extends XADataSource> dataSource) {
        DatabaseUnderTest inner = this;
        return new DatabaseUnderTest() {
            @Override
            public Engine open(EngineOptions options) {
                return inner.open(options);
            }

            @Override
            public Engine openTwoPhase(EngineOptions options) {
                return Engine.ofXa(dataSource.get(), options);
            }

            @Override
            public void close() throws Exception {
                inner.close();
            }
        };
    }

    /** The same, and what is to be done when it is no longer needed. */
    default DatabaseUnderTest closing(AutoCloseable resource) {
        DatabaseUnderTest inner = this;
        return new DatabaseUnderTest() {
            @Override
            public Engine open(EngineOptions options) {
                return inner.open(options);
            }

            @Override
            public Engine openTwoPhase(EngineOptions options) {
                return inner.openTwoPhase(options);
            }

            @Override
            public void close() throws Exception {
                try (resource) {
                    inner.close();
                }
            }
        };
    }
}
