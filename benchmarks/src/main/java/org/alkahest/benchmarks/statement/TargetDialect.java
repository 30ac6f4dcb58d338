package org.alkahest.benchmarks.statement;

import org.jooq.SQLDialect;

/**
 * The dialect a statement is rendered for. H2 has an IN list written out, one placeholder a value (we pad it to a power of
 * two); for PostgreSQL ours is one array.
 */
public enum TargetDialect {
    H2("jdbc:h2:mem:", SQLDialect.H2),
    POSTGRESQL("jdbc:postgresql:", SQLDialect.POSTGRES);

    private final String url;
    private final SQLDialect jooq;

    TargetDialect(String url, SQLDialect jooq) {
        this.url = url;
        this.jooq = jooq;
    }

    String url() {
        return url;
    }

    SQLDialect jooq() {
        return jooq;
    }
}
