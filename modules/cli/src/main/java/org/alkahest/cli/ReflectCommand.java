package org.alkahest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.tools.code.SchemaCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes Java source for the tables of a database. */
@Command(
        name = "reflect",
        description = {
            "Reads the schema of a database and writes Java source for it.",
            "Files of an earlier run are written over; others only with --force. All files are written, or none."
        })
final class ReflectCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Failures failures;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private TableOptions tables = new TableOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIRECTORY",
            description = "The directory of sources, above that of the package.")
    private Path out = Path.of("");

    @Option(names = "--package", required = true, paramLabel = "NAME", description = "The package of the classes.")
    private String packageName = "";

    @Option(
            names = "--style",
            defaultValue = "tables",
            description =
                    "What to write: ${COMPLETION-CANDIDATES}. Typed tables, or mapped records or classes. Default: tables.")
    private Style style = Style.tables;

    @Option(
            names = "--holder",
            defaultValue = "Schema",
            paramLabel = "NAME",
            description = "The class that has one of each table. Default: Schema.")
    private String holder = "Schema";

    @Option(names = "--force", description = "Write over files that this program did not write.")
    private boolean force;

    /** What can be written; spelled as it is typed. */
    enum Style {
        tables,
        records,
        classes
    }

    ReflectCommand(Surroundings surroundings, Failures failures) {
        this.surroundings = surroundings;
        this.failures = failures;
    }

    @Override
    public Integer call() {
        if (!SchemaCode.isPackage(packageName)) {
            throw new ParameterException(
                    spec.commandLine(), "\"" + packageName + "\" cannot be the name of a package (--package).");
        }
        if (!SchemaCode.isHolder(holder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + holder
                            + "\" cannot be the class that has everything (--holder): a name of Java that begins with a"
                            + " capital letter, and that the classes do not use otherwise.");
        }
        try (Progress progress = surroundings.progress()) {
            List<ReflectedTable> read =
                    connection.with(surroundings, failures, engine -> tables.read(engine, failures, progress));
            Map<String, String> files = files(read);
            progress.begin("Writing", files.size());
            var generated = new GeneratedFiles(out, files);
            generated.write(force, progress);
            Set<Path> earlier = generated.earlier();
            if (!earlier.isEmpty()) {
                failures.print("Of an earlier run, and not written now: " + earlier);
            }
            Alkahest.line(
                    surroundings.out(),
                    count(files.size(), "file") + " for " + count(read.size(), "table") + " written to "
                            + out.resolve(packageName.replace('.', '/')));
        }
        return 0;
    }

    private Map<String, String> files(List<ReflectedTable> read) {
        SchemaCode code = SchemaCode.inPackage(packageName).holder(holder);
        return switch (style) {
            case tables -> code.tables(read);
            case records -> code.records(read);
            case classes -> code.classes(read);
        };
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
