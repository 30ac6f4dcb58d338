package org.alkahest.quickstart.terminal;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
public final class Times {
    private Times() {}

    /** The time since a moment of {@link System#nanoTime()}. */
    public static String since(long start) {
        return text(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Milliseconds below a second, seconds above. */
    public static String text(Duration time) {
        double millis = time.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.2f s", millis / 1000);
    }
}
