/**
 * The H2 dialect. Applications put it on the module path next to the H2 driver; nothing requires it.
 */
@SuppressWarnings("module") // the database is named H2: the lint dislikes digits
module alkahest.dialect.h2 {
    requires static org.jspecify;
}
