/**
 * What can be made of a schema that was read from a database: Java source, with typed tables or mapped classes, and diagrams. It
 * takes the records of {@code org.alkahest.dialect.reflect} and needs neither a connection nor a file; the command line,
 * {@code alkahest.cli}, has both and builds on it.
 */
module alkahest.tools {
    requires static org.jspecify;
    requires transitive alkahest.dialect;

    exports org.alkahest.tools.code;
    exports org.alkahest.tools.diagram;
}
