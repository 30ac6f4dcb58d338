package org.alkahest.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.alkahest.sql.error.AlkahestException;
import org.alkahest.sql.error.ErrorCode;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what failed: what, why and what to do, without the stack trace unless it is asked for, and never with a secret in it. */
final class Failures implements IExecutionExceptionHandler {
    private final PrintWriter err;
    private final BooleanSupplier stackTrace;
    private final List<String> secrets = new ArrayList<>();

    Failures(PrintWriter err, BooleanSupplier stackTrace) {
        this.err = err;
        this.stackTrace = stackTrace;
    }

    /** Makes a text one that is never printed. */
    void keep(String secret) {
        if (!secret.isEmpty()) {
            secrets.add(secret);
        }
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        say(failure);
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private void say(Exception failure) {
        if (stackTrace.getAsBoolean()) {
            var trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            print(trace.toString().stripTrailing());
        } else if (failure instanceof AlkahestException || failure instanceof CommandFailure) {
            print(String.valueOf(failure.getMessage()));
            if (failure instanceof AlkahestException known && known.code() == ErrorCode.NO_DIALECT) {
                print(
                        "       Here: name its jar, and that of the driver, with --dialect-jar and --driver-jar. To write a dialect, begin with"
                                + " \"alkahest new-dialect\".");
            }
        } else {
            print("Something failed that should not have: " + failure
                    + "\n  Fix: Call it again with --stacktrace, and report what" + " is printed.");
        }
    }

    /** Prints a line, without the secrets. */
    void print(String text) {
        Alkahest.line(err, masked(text));
    }

    /** A text without the secrets. */
    String masked(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, "***");
        }
        return shown;
    }
}
