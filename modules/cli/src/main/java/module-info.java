/**
 * The command line of Alkahest: {@code org.alkahest.cli.Alkahest}. It reads the schema of a database, writes Java source or
 * diagrams of it, and runs the conformance kit against a database. Dialects and drivers are those that lie beside it on the class or module path, or in the jars that its option
 * {@code --driver-jar} names.
 */
module alkahest.cli {
    requires static org.jspecify;
    requires alkahest.conformance;
    requires alkahest.engine;
    requires alkahest.tools;
    requires info.picocli;
    requires me.tongfei.progressbar;

    exports org.alkahest.cli;

    // Commands are classes whose fields picocli sets.
    opens org.alkahest.cli to
            info.picocli;

    // Those of jars that the command line names.
    uses java.sql.Driver;
}
