package org.alkahest.cli;

import java.io.PrintWriter;
import java.lang.module.ModuleDescriptor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program. Its exit code is 0 when all went well, 1 when something failed, and 2 when it was called wrongly.
 *
 * <pre>{@code
 * java -cp … org.alkahest.cli.Alkahest reflect --url jdbc:postgresql://localhost/shop --user me --password:prompt \
 *     --out src/main/java --package com.example.shop
 * }</pre>
 */
@Command(
        name = "alkahest",
        description = "Works with the schema of a database, and proves dialects.",
        subcommands = {ReflectCommand.class, SchemaCommand.class, ConformanceCommand.class, NewDialectCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Alkahest.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all went well", "1:something failed", "2:the program was called wrongly"})
public final class Alkahest implements Runnable {
    private static final String DEVELOPED = "0.1.0-SNAPSHOT";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--stacktrace",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Also print where in the program a failure came from.")
    private boolean stackTrace;

    private Alkahest() {}

    /** Runs the program, and ends this machine with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Surroundings.ofThisProcess(), arguments));
    }

    /**
     * Runs the program with a given output, in this machine.
     *
     * @return the exit code
     */
    static int run(Surroundings surroundings, String... arguments) {
        var root = new Alkahest();
        var failures = new Failures(surroundings.err(), () -> root.stackTrace);
        int code = new CommandLine(root, new Commands(surroundings, failures))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(failures)
                .execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say which command: reflect, schema, conformance or new-dialect.");
    }

    /** Makes commands with what surrounds them. */
    private record Commands(Surroundings surroundings, Failures failures) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == ReflectCommand.class) {
                return type.cast(new ReflectCommand(surroundings, failures));
            }
            if (type == ConformanceCommand.class) {
                return type.cast(new ConformanceCommand(surroundings, failures));
            }
            if (type == NewDialectCommand.class) {
                return type.cast(new NewDialectCommand(surroundings));
            }
            if (type == SchemaCommand.class) {
                return type.cast(new SchemaCommand(surroundings, failures));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version in the manifest of the jar or of the module; where there is neither, the one that is being developed. */
    static String version() {
        String ofJar = Alkahest.class.getPackage().getImplementationVersion();
        if (ofJar != null) {
            return ofJar;
        }
        ModuleDescriptor module = Alkahest.class.getModule().getDescriptor();
        return module == null ? DEVELOPED : module.rawVersion().orElse(DEVELOPED);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Alkahest " + version()};
        }
    }

    static void line(PrintWriter writer, String line) {
        writer.print(line + "\n");
        writer.flush();
    }
}
