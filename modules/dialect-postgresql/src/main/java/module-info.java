/**
 * The PostgreSQL dialect. Applications put it on the module path next to the PostgreSQL driver; nothing requires it.
 */
module alkahest.dialect.postgresql {
    requires static org.jspecify;
}
