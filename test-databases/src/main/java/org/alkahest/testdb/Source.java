package org.alkahest.testdb;

import java.util.Locale;

/** Where a database under test comes from, in the order in which the sources are tried. */
public enum Source {
    /** A server of the user's own, named by a JDBC URL in the settings. */
    URL("an explicit URL"),
    /** A container that Testcontainers started; needs its artifacts on the class path and a Docker that answers. */
    CONTAINER("Testcontainers"),
    /** A real server, started from binaries in Maven artifacts. */
    BINARIES("server binaries"),
    /** A database engine that runs in the test's own process. */
    IN_PROCESS("in process");

    private final String description;

    Source(String description) {
        this.description = description;
    }

    /** Returns the lower-case name that settings use, such as {@code binaries}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return description;
    }
}
