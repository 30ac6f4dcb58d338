package org.alkahest.conformance.report;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time as people read them. */
final class Times {
    private static final int SECOND = 1000;
    private static final int MINUTE = 60 * SECOND;

    private Times() {}

    /** In milliseconds, seconds or minutes: {@code "12 ms"}, {@code "3.4 s"}, {@code "2 min 5 s"}. */
    static String of(Duration time) {
        long millis = time.toMillis();
        if (millis < SECOND) {
            return millis + " ms";
        }
        if (millis < MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", millis / (double) SECOND);
        }
        return millis / MINUTE + " min " + millis % MINUTE / SECOND + " s";
    }
}
