package com.example.hsqldb.alkahest;

import java.util.function.BiFunction;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;

/** A provider of one of the steps, which is given to an engine in place of the one that is installed. */
record Step(BiFunction<String, DatabaseVersion, Dialect> step) implements DialectProvider {
    private static final HsqldbDialectProvider INSTALLED = new HsqldbDialectProvider();

    @Override
    public String id() {
        return INSTALLED.id();
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
        return INSTALLED.acceptsUrl(jdbcUrl);
    }

    @Override
    public boolean acceptsProduct(String productName) {
        return INSTALLED.acceptsProduct(productName);
    }

    @Override
    public DatabaseVersion assumedVersion() {
        return INSTALLED.assumedVersion();
    }

    @Override
    public Dialect dialect(DatabaseVersion version) {
        return step.apply(id(), version);
    }
}
