package org.alkahest.quickstart.terminal;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Where lines are written, with or without somebody watching. */
public final class Terminal {
    /** Columns that the output keeps to where it can. */
    static final int WIDTH = 100;

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final boolean live;

    private Terminal(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** The standard output of this process; live if that is a terminal that knows ANSI sequences. */
    public static Terminal standard() {
        String kind = System.getenv("TERM");
        boolean capable = kind != null && !kind.equals("dumb") && System.getenv("NO_COLOR") == null;
        return new Terminal(System.out, capable && isTerminal(System.console()));
    }

    /** Plain lines for a file or a test. */
    public static Terminal plain(PrintStream out) {
        return new Terminal(out, false);
    }

    /** Where lines can be written over, whatever it is. */
    static Terminal live(PrintStream out) {
        return new Terminal(out, true);
    }

    /** Since Java 22 a console may exist without a terminal, and then says so. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderJava) {
            return true;
        }
    }

    /** Whether what was written can be written over. */
    boolean isLive() {
        return live;
    }

    public void line(String text) {
        out.println(text);
    }

    public void blank() {
        out.println();
    }

    /** A line that begins something. */
    public void heading(String text) {
        out.println(styled("1", text));
    }

    /** A line for those who want to know more. */
    public void aside(String text) {
        out.println(styled("2", text));
    }

    /** Puts a text in the place of the current line, without ending it; only where the terminal is live. */
    void replaceLine(String text) {
        if (live) {
            out.print("\r" + ESCAPE + "K" + text);
            out.flush();
        }
    }

    private String styled(String style, String text) {
        return live ? ESCAPE + style + "m" + text + ESCAPE + "0m" : text;
    }
}
