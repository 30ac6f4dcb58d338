package org.alkahest.testdb;

import java.util.Locale;

/** The database products that tests can ask for. */
public enum Product {
    /** H2, in the test's own process. */
    H2("H2"),
    /** SQLite, in the test's own process, one file per database. */
    SQLITE("SQLite"),
    /** PostgreSQL, a server. */
    POSTGRESQL("PostgreSQL"),
    /** MariaDB, a server. */
    MARIADB("MariaDB"),
    /** MySQL, a server; its binaries come with the Maven profile {@code mysql} only. */
    MYSQL("MySQL");

    private final String displayName;

    Product(String displayName) {
        this.displayName = displayName;
    }

    /** Returns the product's name as its vendor writes it. */
    public String displayName() {
        return displayName;
    }

    /** Returns the lower-case name that settings and file names use, such as {@code postgresql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
