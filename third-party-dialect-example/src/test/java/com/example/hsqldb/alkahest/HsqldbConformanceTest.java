package com.example.hsqldb.alkahest;

import java.util.Map;
import java.util.UUID;
import org.alkahest.conformance.ConformanceTests;
import org.alkahest.conformance.database.DatabaseUnderTest;

/** HSQLDB, in memory, keeps the rules but for a few that its engine breaks by itself. */
class HsqldbConformanceTest extends ConformanceTests {
    private static final String CALENDAR = "HSQLDB counts days before October 1582 by the Julian calendar.";

    @Override
    protected DatabaseUnderTest database() {
        return DatabaseUnderTest.at("jdbc:hsqldb:mem:" + UUID.randomUUID(), "SA", "");
    }

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
