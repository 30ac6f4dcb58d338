/**
 * What the dialects of MariaDB and MySQL share, by composition. It is no dialect and provides nothing.
 */
module alkahest.dialect.mysql.family {
    requires static org.jspecify;
    requires transitive alkahest.dialect;

    exports org.alkahest.dialect.mysql.family;
    exports org.alkahest.dialect.mysql.family.reflect;
}
