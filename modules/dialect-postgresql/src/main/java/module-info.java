/**
 * The PostgreSQL dialect. Applications put it on the module path next to the PostgreSQL driver; nothing requires it.
 */
module alkahest.dialect.postgresql {
    requires static org.jspecify;
    requires transitive alkahest.dialect;
    // For COPY; whoever connects to PostgreSQL has it.
    requires static org.checkerframework.checker.qual;
    requires static org.postgresql.jdbc;

    exports org.alkahest.dialect.postgresql;

    // Found by the engine through org.alkahest.dialect.Dialects.
    provides org.alkahest.dialect.DialectProvider with
            org.alkahest.dialect.postgresql.PostgresqlDialectProvider;
}
