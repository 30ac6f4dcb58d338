package org.alkahest.conformance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Dialect;
import org.alkahest.sql.type.SqlType;
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

    /**
     * The outcomes for programs: a line a rule, {@code id, sentence, verdict, remark} with tabs between them. The remark says how a rule is
     * kept that the database itself would not keep, why it is not applicable or deviates, and what is missing where it is refused.
     */
    public String table() {
        var text = new StringBuilder();
        for (Outcome outcome : outcomes) {
            text.append(String.join(
                            "\t",
                            outcome.rule().id(),
                            outcome.rule().sentence(),
                            outcome.verdict().name(),
                            outcome.verdict() == Verdict.PASSED ? emulations(outcome) : brief(outcome)))
                    .append('\n');
        }
        return text.toString();
    }

    private String emulations(Outcome outcome) {
        if (dialect == null) {
            return "";
        }
        Capabilities capabilities = dialect.capabilities();
        Stream<String> composed = Stream.of(outcome.rule().composition()).filter(parts -> !parts.isEmpty());
        Stream<String> emulated = outcome.rule().needs().stream()
                .flatMap(need -> need.oneOf().stream().sorted())
                .flatMap(capability -> capabilities.emulation(capability).stream());
        SqlType<?> type = outcome.rule().type();
        Stream<String> kept = type == null
                ? Stream.empty()
                : dialect.types().binding(type).emulation().map("kept as "::concat).stream();
        return Stream.of(composed, kept, emulated)
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String brief(Outcome outcome) {
        String detail = String.valueOf(outcome.detail());
        String line = detail.lines().findFirst().orElse("");
        return line.length() <= MESSAGE ? line : line.substring(0, MESSAGE) + "…";
    }

    /**
     * Writes the whole report as {@code <subject>.txt}, and the {@linkplain #table() table} as {@code <subject>.tsv}.
     *
     * @param directory made where it does not exist
     * @throws IOException if a file cannot be written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(subject + ".txt"), text());
        Files.writeString(directory.resolve(subject + ".tsv"), table());
    }
}
