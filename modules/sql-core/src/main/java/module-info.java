/**
 * The SQL language of Alkahest: types, schema definitions, the immutable statement tree, the typed handles that build
 * it, and the shape keys that let a compiled statement be found again. No JDBC and no input or output happens here.
 *
 * <p>Every other module builds on this one. Applications read {@link org.alkahest.sql.Sql} first; authors of dialects
 * read {@link org.alkahest.sql.tree.Node} first.
 */
module alkahest.sql {
    requires static org.jspecify;

    exports org.alkahest.sql;
    exports org.alkahest.sql.error;
    exports org.alkahest.sql.schema;
    exports org.alkahest.sql.shape;
    exports org.alkahest.sql.stability;
    exports org.alkahest.sql.resolve;
    exports org.alkahest.sql.row;
    exports org.alkahest.sql.tree;
    exports org.alkahest.sql.type;
}
