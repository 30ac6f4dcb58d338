package org.alkahest.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alkahest.tools.code.SchemaCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a Maven project for the dialect of a database. */
@Command(
        name = "new-dialect",
        description = {
            "Writes a Maven project with a dialect to begin with: it compiles, and its test runs the conformance kit.",
            "Files that are there are written over only with --force. All files are written, or none."
        })
final class NewDialectCommand implements Callable<Integer> {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern URL_PREFIX = Pattern.compile("jdbc:[\\w.+-]+:[^\\s\"\\\\]*");
    private static final Pattern PRODUCT = Pattern.compile("[^\\p{Cntrl}\"\\\\]+");
    private static final Pattern DRIVER = Pattern.compile("[\\w.-]+:[\\w.-]+:[\\w.-]+");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "What classes are named after: letters and digits, the first one a capital, such as Acme.")
    private String name = "";

    @Option(
            names = "--package",
            required = true,
            paramLabel = "PACKAGE",
            description = "The package, which the module and the group of Maven are named after, too.")
    private String packageName = "";

    @Option(
            names = "--url-prefix",
            paramLabel = "PREFIX",
            description = "How URLs of the driver begin. Default: jdbc: and the name in lower case.")
    private @Nullable String urlPrefix;

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description =
                    "What the database calls itself: DatabaseMetaData.getDatabaseProductName(). Default: the name.")
    private @Nullable String product;

    @Option(
            names = "--driver",
            paramLabel = "GROUP:ARTIFACT:VERSION",
            description = "The driver, for the tests. Without it, the project says where to put it.")
    private @Nullable String driver;

    @Option(
            names = "--out",
            paramLabel = "DIRECTORY",
            description = "The directory of the project. Default: one named after the dialect, here.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Write over files that are there.")
    private boolean force;

    NewDialectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        NewDialect dialect = dialect();
        Path directory = out == null ? Path.of(dialect.artifact()) : out;
        Map<String, String> files = dialect.files();
        if (!force) {
            refuseToWriteOver(directory, files);
        }
        try (Progress progress = surroundings.progress()) {
            progress.begin("Writing", files.size());
            new GeneratedFiles(directory, files).write(true, progress);
        }
        Alkahest.line(
                surroundings.out(),
                files.size() + " files written to " + directory + ". Next: " + directory.resolve("README.md"));
        return 0;
    }

    private NewDialect dialect() {
        check(NAME, "--name", name, "letters and digits, the first one a capital, such as Acme");
        if (!SchemaCode.isPackage(packageName)) {
            throw wrong("--package", packageName, "the name of a package, such as com.acme.alkahest");
        }
        NewDialect dialect = NewDialect.of(name, packageName, Alkahest.version());
        if (urlPrefix != null) {
            check(URL_PREFIX, "--url-prefix", urlPrefix, "the beginning of a URL of JDBC, such as jdbc:acme:");
            dialect = dialect.at(urlPrefix);
        }
        if (product != null) {
            check(PRODUCT, "--product", product, "a name without quotes and backslashes");
            dialect = dialect.called(product);
        }
        if (driver != null) {
            check(DRIVER, "--driver", driver, "group:artifact:version, as Maven knows it");
            dialect = dialect.over(driver);
        }
        return dialect;
    }

    private void check(Pattern pattern, String option, String value, String wanted) {
        if (!pattern.matcher(value).matches()) {
            throw wrong(option, value, wanted);
        }
    }

    private ParameterException wrong(String option, String value, String wanted) {
        return new ParameterException(
                spec.commandLine(), option + " is \"" + value + "\", but must be " + wanted + ".");
    }

    private static void refuseToWriteOver(Path directory, Map<String, String> files) {
        String there = files.keySet().stream()
                .map(directory::resolve)
                .filter(Files::exists)
                .map(Path::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!there.isEmpty()) {
            throw new CommandFailure(
                    "There are files already: " + there + ".",
                    "Choose another directory with --out, or write over them with --force.",
                    null);
        }
    }
}
