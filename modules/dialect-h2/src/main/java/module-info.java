/**
 * The H2 dialect. Applications put it on the module path next to the H2 driver; nothing requires it.
 */
@SuppressWarnings("module") // the database is named H2: the lint dislikes digits
module alkahest.dialect.h2 {
    requires static org.jspecify;
    requires transitive alkahest.dialect;

    exports org.alkahest.dialect.h2;

    // Found by the engine through org.alkahest.dialect.Dialects.
    provides org.alkahest.dialect.DialectProvider with
            org.alkahest.dialect.h2.H2DialectProvider;
}
