package org.alkahest.dialect.h2;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows H2 by its URL and its product name. */
public final class H2DialectProvider implements DialectProvider {
    static final String ID = "h2";
    private static final String PRODUCT = "H2";

    /** For {@link java.util.ServiceLoader}. */
    public H2DialectProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:h2:");
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 2, 5);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new H2Dialect(version);
    }
}
