package org.alkahest.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the program speaks with.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param isTerminal whether somebody looks at {@code err}
 * @param variables of the environment, by their names; null for one that is not set
 * @param prompt asks for a secret; null if nobody can be asked
 */
record Surroundings(
        PrintWriter out,
        PrintWriter err,
        boolean isTerminal,
        Function<String, @Nullable String> variables,
        Function<String, char @Nullable []> prompt) {
    /** Work that takes longer is shown. */
    private static final long LONG_MILLIS = 700;

    @SuppressWarnings("SystemConsoleNull") // newer machines have one always: isTerminal asks them
    static Surroundings ofThisProcess() {
        Console console = System.console();
        boolean terminal = console != null && isTerminal(console);
        Charset charset = console != null && terminal ? console.charset() : UTF_8;
        return new Surroundings(
                new PrintWriter(System.out, true, charset),
                new PrintWriter(System.err, true, charset),
                terminal,
                System::getenv,
                question -> console == null || !terminal ? null : console.readPassword("%s", question));
    }

    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console)); // since Java 22
        } catch (NoSuchMethodException onlyTerminalsAreConsoles) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /** How far the work is, for who looks. */
    Progress progress() {
        return isTerminal ? Progress.bar(System.err, LONG_MILLIS) : Progress.none();
    }
}
