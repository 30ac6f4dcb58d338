package org.alkahest.quickstart;

import java.io.PrintStream;
import org.alkahest.engine.Engine;
import org.alkahest.engine.option.EngineOptions;
import org.alkahest.quickstart.terminal.Terminal;
import org.alkahest.sql.error.AlkahestException;

/** The main class of the quickstart. */
public final class Quickstart {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private Quickstart() {}

    /** Runs the tour and ends with 0, with 1 if the database would not have it, with 2 if the arguments are wrong. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.standard(), System.err));
    }

    static int run(String[] arguments, Terminal terminal, PrintStream errors) {
        CommandLine line;
        try {
            line = CommandLine.parse(arguments);
        } catch (CommandLine.Misuse misuse) {
            errors.println(misuse.getMessage());
            errors.println("Try --help.");
            return MISUSED;
        }
        if (line.help()) {
            terminal.line(CommandLine.HELP);
            return DONE;
        }
        Journal journal = new Journal();
        EngineOptions options = EngineOptions.defaults().withListener(journal);
        try (Engine engine = Engine.create(line.url(), line.user(), line.password(), options)) {
            new Tour(engine, journal, terminal, line.rows()).run();
            return DONE;
        } catch (AlkahestException error) {
            errors.println(error.getMessage());
            return FAILED;
        }
    }
}
