package org.alkahest.dialect;

import java.util.Map;

/**
 * Makes a dialect known to {@link java.util.ServiceLoader}. A module declares {@code provides
 * org.alkahest.dialect.DialectProvider with …}, a jar on the class path names the class in {@code META-INF/services}. Must
 * be stateless and have a public constructor without parameters.
 */
public interface DialectProvider {

    /** A short lower-case name, unique among all dialects, for example {@code postgresql}. */
    String id();

    /** Whether a JDBC URL belongs to this dialect; must not connect. */
    boolean acceptsUrl(String jdbcUrl);

    /**
     * How long the database of a URL lives; must not connect. An engine holds on to one that would be gone, and uses a
     * single connection for one that is private to it.
     *
     * @param jdbcUrl one that this dialect accepts
     */
    default DatabaseLifetime lifetime(String jdbcUrl) {
        return DatabaseLifetime.INDEPENDENT;
    }

    /**
     * Connection properties that the driver is given where neither the URL nor the application has them, as its manual
     * describes them. Only an engine that connects by a URL can.
     */
    default Map<String, String> driverProperties() {
        return Map.of();
    }

    /** Whether a database that calls itself so belongs to this dialect; compare as {@code DatabaseMetaData} says it. */
    boolean acceptsProduct(String productName);

    /** The version to assume where there is no connection to ask: the newest one that is tested. */
    DatabaseVersion assumedVersion();

    /** The dialect for a version of the database; called once for each engine. */
    Dialect dialect(DatabaseVersion version);
}
