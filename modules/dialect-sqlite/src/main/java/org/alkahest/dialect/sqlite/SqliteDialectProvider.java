package org.alkahest.dialect.sqlite;

import org.alkahest.dialect.DatabaseLifetime;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows SQLite by its URL and its product name. */
public final class SqliteDialectProvider implements DialectProvider {
    static final String ID = "sqlite";
    private static final String PREFIX = "jdbc:sqlite:";
    private static final String PRODUCT = "SQLite";

    /** For {@link java.util.ServiceLoader}. */
    public SqliteDialectProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith(PREFIX);
    }

    @Override
    public DatabaseLifetime lifetime(String jdbcUrl) {
        String file = jdbcUrl.substring(PREFIX.length());
        if (!file.isEmpty() && !file.contains(":memory:") && !file.contains("mode=memory")) {
            return DatabaseLifetime.INDEPENDENT;
        }
        return file.contains("cache=shared") ? DatabaseLifetime.WHILE_CONNECTED : DatabaseLifetime.SINGLE_CONNECTION;
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 3, 54);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new SqliteDialect(version);
    }
}
