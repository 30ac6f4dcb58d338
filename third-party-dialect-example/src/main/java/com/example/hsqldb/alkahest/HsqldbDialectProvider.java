package com.example.hsqldb.alkahest;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** Knows HSQLDB by its URL and its name. */
public final class HsqldbDialectProvider implements DialectProvider {
    @Override
    public String id() {
        return "hsqldb";
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:hsqldb:");
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return productName.equals("HSQL Database Engine");
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return DatabaseVersion.of("HSQL Database Engine", 2, 7);
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return new HsqldbDialect(id(), version);
    }
}
