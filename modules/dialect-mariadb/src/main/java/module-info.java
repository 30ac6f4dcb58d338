/**
 * The MariaDB dialect. Applications put it on the module path next to the MariaDB driver; nothing requires it.
 */
module alkahest.dialect.mariadb {
    requires static org.jspecify;
}
