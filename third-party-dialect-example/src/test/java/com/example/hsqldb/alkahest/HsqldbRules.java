package com.example.hsqldb.alkahest;

import java.util.UUID;
import java.util.function.BiFunction;
import org.alkahest.conformance.ConformanceTests;
import org.alkahest.conformance.database.DatabaseUnderTest;
import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.DialectProvider;
import org.alkahest.engine.Engine;

/** HSQLDB, in memory, with one of the steps in place of the dialect that is installed. */
abstract class HsqldbRules extends ConformanceTests {
    private final DialectProvider step;

    HsqldbRules(BiFunction<String, DatabaseVersion, Dialect> step) {
        this.step = new Step(step);
    }

    // sample: database
    @Override
    protected DatabaseUnderTest database() {
        String url = "jdbc:hsqldb:mem:" + UUID.randomUUID();
        return options -> Engine.create(url, "SA", "", options.withDialect(step));
    }
    // end
}
