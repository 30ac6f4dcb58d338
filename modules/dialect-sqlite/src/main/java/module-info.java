/**
 * The SQLite dialect. Applications put it on the module path next to the SQLite driver; nothing requires it.
 */
module alkahest.dialect.sqlite {
    requires static org.jspecify;
    requires transitive alkahest.dialect;

    exports org.alkahest.dialect.sqlite;

    // Found by the engine through org.alkahest.dialect.Dialects.
    provides org.alkahest.dialect.DialectProvider with
            org.alkahest.dialect.sqlite.SqliteDialectProvider;
}
