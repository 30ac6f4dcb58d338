/**
 * The MariaDB dialect. Applications put it on the module path next to the MariaDB driver; nothing requires it.
 */
module alkahest.dialect.mariadb {
    requires static org.jspecify;
    requires transitive alkahest.dialect;
    requires alkahest.dialect.mysql.family;

    exports org.alkahest.dialect.mariadb;

    // Found by the engine through org.alkahest.dialect.Dialects.
    provides org.alkahest.dialect.DialectProvider with
            org.alkahest.dialect.mariadb.MariadbDialectProvider;
}
