package org.alkahest.cli;

import java.io.Console;
import java.io.PrintWriter;
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

    static Surroundings ofThisProcess() {
        Console console = System.console();
        return new Surroundings(
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true),
                console != null,
                System::getenv,
                question -> console == null ? null : console.readPassword("%s", question));
    }
}
