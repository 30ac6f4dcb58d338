package org.alkahest.conformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alkahest.conformance.rule.Level;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rules.
 *
 * @param dialect the dialect that was examined; null where there was no database
 * @param outcomes in the order in which the rules were run
 * @param notVerified why there was no database, so that nothing is known; null otherwise
 * @param recovered what earlier runs that were ended before their time had left behind, and was dropped
 * @param leftBehind what the rules have left behind, and was dropped
 * @param time how long it all took
 */
public record Report(
        Subject subject,
        @Nullable Dialect dialect,
        List<Outcome> outcomes,
        @Nullable String notVerified,
        List<String> recovered,
        List<String> leftBehind,
        Instant began,
        Duration time) {
    private static final int MESSAGE = 200;

    public Report {
        outcomes = List.copyOf(outcomes);
        recovered = List.copyOf(recovered);
        leftBehind = List.copyOf(leftBehind);
    }

    /** How many rules came to a verdict. */
    public long count(Verdict verdict) {
        return with(verdict).count();
    }

    /** What came to a verdict. */
    Stream<Outcome> with(Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict);
    }

    /** Whether there was a database, and it keeps all rules but those for which a reason is known. */
    public boolean isKept() {
        return notVerified == null && count(Verdict.FAILED) == 0;
    }

    /** How the dialect stands at the levels that were asked for, the lowest first; empty where nothing was verified. */
    public List<Standing> standings() {
        return Stream.of(Level.values())
                .filter(subject.level()::includes)
                .filter(level -> !outcomes.isEmpty())
                .map(level -> Standing.of(level, outcomes))
                .toList();
    }

    /** What the dialect claims, a line for each capability; empty where there was no database. */
    public List<CapabilityLine> capabilities() {
        return dialect == null ? List.of() : CapabilityLine.of(dialect.capabilities(), outcomes);
    }

    /** How many rules of each topic came to each verdict, in the order in which the topics were run. */
    Map<String, Map<Verdict, Integer>> topics() {
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            counts.computeIfAbsent(outcome.rule().topic(), topic -> new EnumMap<>(Verdict.class))
                    .merge(outcome.verdict(), 1, Integer::sum);
        }
        return counts;
    }

    /** How long the rules of a topic took. */
    Duration time(String topic) {
        return outcomes.stream()
                .filter(outcome -> outcome.rule().topic().equals(topic))
                .map(Outcome::time)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The line of counts. */
    public String summary() {
        if (notVerified != null) {
            return subject.name() + ": NOT VERIFIED. " + notVerified;
        }
        return subject.name() + " (" + (dialect == null ? "no dialect" : dialect) + "): " + outcomes.size() + " rules: "
                + count(Verdict.PASSED) + " passed, "
                + count(Verdict.REFUSED) + " refused as claimed, "
                + count(Verdict.NOT_APPLICABLE) + " not applicable, "
                + count(Verdict.DEVIATES) + " known deviations, "
                + (count(Verdict.NOT_VERIFIED) == 0 ? "" : count(Verdict.NOT_VERIFIED) + " not verified, ")
                + count(Verdict.FAILED) + " failed";
    }

    /** The first line of what is said of a rule; empty where nothing is. */
    static String brief(Outcome outcome) {
        String detail = outcome.detail() == null ? "" : outcome.detail();
        String line = detail.lines().findFirst().orElse("");
        return line.length() <= MESSAGE ? line : line.substring(0, MESSAGE) + "…";
    }

    /**
     * Writes the report in all its forms: {@code <name>.txt} to be read, {@code .html} to be looked at, {@code .json} and
     * {@code .tsv} for programs.
     *
     * @param directory made where it does not exist
     * @return the file to be looked at
     * @throws IOException if a file cannot be written
     */
    public Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(subject.name() + ".txt"), TextReport.of(this));
        Files.writeString(directory.resolve(subject.name() + ".tsv"), TableReport.of(this));
        Files.writeString(directory.resolve(subject.name() + "-capabilities.tsv"), TableReport.ofCapabilities(this));
        Files.writeString(directory.resolve(subject.name() + ".json"), JsonReport.of(this));
        return Files.writeString(directory.resolve(subject.name() + ".html"), HtmlReport.of(this));
    }
}
