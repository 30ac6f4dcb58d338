/**
 * The SQLite dialect. Applications put it on the module path next to the SQLite driver; nothing requires it.
 */
module alkahest.dialect.sqlite {
    requires static org.jspecify;
}
