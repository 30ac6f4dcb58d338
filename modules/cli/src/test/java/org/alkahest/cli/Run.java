package org.alkahest.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** A run of the program in this machine, with what it said. */
record Run(int code, String out, String err) {

    static Run of(String... arguments) {
        return with(Map.of(), null, arguments);
    }

    /** @param typed what somebody types where the program asks for a secret; null for nobody */
    static Run with(Map<String, String> variables, String typed, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Alkahest.run(
                new Surroundings(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        false,
                        variables::get,
                        question -> typed == null ? null : typed.toCharArray()),
                arguments);
        return new Run(code, out.toString(), err.toString());
    }
}
