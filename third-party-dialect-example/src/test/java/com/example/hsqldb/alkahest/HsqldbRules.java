package com.example.hsqldb.alkahest;

import java.util.Map;
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
    private static final String CALENDAR = "HSQLDB counts days before October 1582 by the Julian calendar.";

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

    @Override
    protected Map<String, String> deviations() {
        return Map.of(
                "types.date", CALENDAR,
                "types.date.literal", CALENDAR,
                "types.timestamp", CALENDAR,
                "function.greatest", "HSQLDB leaves NULL out of the choice where it is the value of a column.",
                "function.text.padding", "HSQLDB refuses to cut a text to no characters with LPAD.",
                "reflect.names.sequences",
                        "HSQLDB's sequences begin with 0, and it does not tell which were declared to.",
                "limit.zero", "HSQLDB refuses FETCH FIRST 0 ROWS, and takes LIMIT 0 for no limit at all.",
                "select.aggregates.mean",
                        "The mean of integers is an integer unless the property sql.avg_scale is set.");
    }
}
