/**
 * The MySQL dialect. Applications put it on the module path next to the MySQL driver; nothing requires it.
 */
module alkahest.dialect.mysql {
    requires static org.jspecify;
    requires transitive alkahest.dialect;
    requires alkahest.dialect.mysql.family;

    exports org.alkahest.dialect.mysql;

    // Found by the engine through org.alkahest.dialect.Dialects.
    provides org.alkahest.dialect.DialectProvider with
            org.alkahest.dialect.mysql.MysqlDialectProvider;
}
