/**
 * Connections, transactions, execution and results: SQL statements go in, rows come out. Applications that work with
 * plain tables depend on this module and one dialect; the ORM builds on it.
 *
 * <p>Read {@link org.alkahest.engine.Engine} first. The dialect is found by the module {@code alkahest.dialect}, which
 * alone declares the {@code uses}; the JDBC driver is the application's choice at run time and required by nobody.
 */
module alkahest.engine {
    requires static org.jspecify;
    requires transitive alkahest.cache;
    requires com.zaxxer.hikari;
    requires jdk.jfr;
    requires org.slf4j;

    exports org.alkahest.engine;
    exports org.alkahest.engine.difference;
    exports org.alkahest.engine.event;
    exports org.alkahest.engine.inspect;
    exports org.alkahest.engine.option;
}
