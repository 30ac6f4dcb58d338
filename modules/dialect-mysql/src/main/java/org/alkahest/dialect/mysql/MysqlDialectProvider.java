package org.alkahest.dialect.mysql;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows MySQL by its URL and its product name. */
public final class MysqlDialectProvider implements DialectProvider {
    static final String ID = "mysql";
    private static final String PRODUCT = "MySQL";

    /** For {@link java.util.ServiceLoader}. */
    public MysqlDialectProvider() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:");
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals(PRODUCT);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of(PRODUCT, 8, 0);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new MysqlDialect(version);
    }
}
