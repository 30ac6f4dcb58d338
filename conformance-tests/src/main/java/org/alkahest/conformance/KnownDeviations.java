package org.alkahest.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.alkahest.dialect.Dialect;

/**
 * Rules that a database is known to break, as its dialect brings them: properties in the resource
 * {@code META-INF/alkahest/<id of the dialect>.deviations} beside its class, a line for each rule, {@code rule = reason}, in UTF-8. Whoever
 * runs the kit then need not know them. {@link ConformanceTests} fails for a line about a rule that does not exist.
 */
public final class KnownDeviations {
    private KnownDeviations() {}

    /** Reasons by the ids of rules, in the order of the ids; empty where a dialect brings none. */
    public static Map<String, String> of(Dialect dialect) {
        try (InputStream in =
                dialect.getClass().getResourceAsStream("/META-INF/alkahest/" + dialect.id() + ".deviations")) {
            return in == null ? Map.of() : read(new InputStreamReader(in, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the deviations of " + dialect, unreadable);
        }
    }

    /** Reads lines {@code rule = reason}, as {@link Properties} are written. */
    public static Map<String, String> read(Reader reader) throws IOException {
        var lines = new Properties();
        lines.load(reader);
        Map<String, String> reasons = new TreeMap<>();
        lines.stringPropertyNames()
                .forEach(rule -> reasons.put(rule, lines.getProperty(rule).strip()));
        return reasons;
    }
}
