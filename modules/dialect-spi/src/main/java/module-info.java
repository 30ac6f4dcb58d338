/**
 * What a dialect is: how it names, quotes, renders, binds and reads, what it can do, and how it reads its driver's errors.
 *
 * <p>Authors of dialects write against this module and {@code alkahest.sql} alone: {@link
 * org.alkahest.dialect.DialectProvider} first. The engine finds them here, which is why the one {@code uses} of all
 * services stands in this module: {@link java.util.ServiceLoader} must be called by the module that declares it.
 */
module alkahest.dialect {
    requires static org.jspecify;
    requires transitive alkahest.sql;
    requires transitive java.sql;

    exports org.alkahest.dialect;
    exports org.alkahest.dialect.bulk;
    exports org.alkahest.dialect.catalog;
    exports org.alkahest.dialect.compile;
    exports org.alkahest.dialect.reflect;
    exports org.alkahest.dialect.render;
    exports org.alkahest.dialect.type;

    // Each installed dialect provides one.
    uses org.alkahest.dialect.DialectProvider;
}
