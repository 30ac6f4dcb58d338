package org.alkahest.conformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rules, as text: the counts, then every rule that did not simply pass, with the reason. Filled and read
 * by one thread.
 */
public final class Report {
    private static final int MESSAGE = 200;

    private final String subject;
    private final long seed;
    private final List<Outcome> outcomes = new ArrayList<>();
    private @Nullable Dialect dialect;
    private @Nullable String notVerified;

    /**
     * An empty report.
     *
     * @param subject who reports, such as the name of the test class
     * @param seed what decided the random values
     */
    public Report(String subject, long seed) {
        this.subject = subject;
        this.seed = seed;
    }

    /** Says which dialect the rules were asked of. */
    public void about(Dialect examined) {
        this.dialect = examined;
    }

    /** Says that there was no database, so that nothing is known. */
    public void notVerified(String reason) {
        this.notVerified = reason;
    }

    public void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** How many rules came to a verdict. */
    public long count(Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    /** The line of counts. */
    public String summary() {
        if (notVerified != null) {
            return subject + ": NOT VERIFIED. " + notVerified;
        }
        return subject + " (" + (dialect == null ? "no dialect" : dialect) + "): " + outcomes.size() + " rules: "
                + count(Verdict.PASSED) + " passed, "
                + count(Verdict.REFUSED) + " refused as claimed, "
                + count(Verdict.NOT_APPLICABLE) + " not applicable, "
                + count(Verdict.DEVIATES) + " known deviations, "
                + count(Verdict.FAILED) + " failed";
    }

    /** The whole report; ends with a line break. */
    public String text() {
        var text = new StringBuilder(summary()).append('\n');
        if (dialect != null) {
            text.append("  claimed: ")
                    .append(dialect.capabilities())
                    .append("\n  seed:    ")
                    .append(seed)
                    .append("\n\n");
            topics(text);
            section("Failed", Verdict.FAILED, text);
            section("Known deviations", Verdict.DEVIATES, text);
            section("Refused as claimed", Verdict.REFUSED, text);
            section("Not applicable", Verdict.NOT_APPLICABLE, text);
        }
        return text.toString();
    }

    private void topics(StringBuilder text) {
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            counts.computeIfAbsent(outcome.rule().topic(), topic -> new EnumMap<>(Verdict.class))
                    .merge(outcome.verdict(), 1, Integer::sum);
        }
        counts.forEach((topic, verdicts) -> text.append(String.format(
                java.util.Locale.ROOT,
                "  %-12s %s%n",
                topic,
                verdicts.toString().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))));
    }

    private void section(String title, Verdict verdict, StringBuilder text) {
        if (count(verdict) == 0) {
            return;
        }
        text.append('\n').append(title).append('\n');
        for (Outcome outcome : outcomes) {
            if (outcome.verdict() == verdict) {
                text.append("  ")
                        .append(outcome.rule())
                        .append("\n      ")
                        .append(brief(outcome))
                        .append('\n');
            }
        }
    }

    private static String brief(Outcome outcome) {
        String detail = String.valueOf(outcome.detail());
        String line = detail.lines().findFirst().orElse("");
        return line.length() <= MESSAGE ? line : line.substring(0, MESSAGE) + "…";
    }

    /**
     * Writes the whole report to a file, and what stands above it.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(file, text());
    }
}
