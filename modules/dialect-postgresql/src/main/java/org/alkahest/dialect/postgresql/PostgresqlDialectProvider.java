package org.alkahest.dialect.postgresql;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows PostgreSQL by its URL and its product name. */
public final class PostgresqlDialectProvider implements DialectProvider {
    static final String ID = "postgresql";
    private static final String PRODUCT = "PostgreSQL";

    /** For {@link java.util.ServiceLoader}. */
    public PostgresqlDialectProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 18, 0);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new PostgresqlDialect(version);
    }
}
