package org.alkahest.conformance.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Capabilities;
import org.alkahest.dialect.Dialect;
import org.alkahest.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table for programs: a line a rule, {@code id, sentence, verdict, remark} with tabs between them. The remark says how a
 * rule is kept that the database itself would not keep, why it is not applicable or deviates, and what is missing where it is refused.
 */
public final class TableReport {
    private TableReport() {}

    /** All lines; empty where there was no database. */
    public static String of(Report report) {
        var text = new StringBuilder();
        for (Outcome outcome : report.outcomes()) {
            text.append(String.join(
                            "\t",
                            outcome.rule().id(),
                            outcome.rule().sentence(),
                            outcome.verdict().name(),
                            remark(outcome, report.dialect())))
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * The capabilities as another table: {@code capability, claim, kept, refused, failed} with tabs between them, where the claim is
     * {@code claimed}, {@code not claimed}, or how it is emulated, and numbers of rules follow. Empty where there was no database.
     */
    public static String ofCapabilities(Report report) {
        return report.capabilities().stream()
                .map(line -> String.join(
                        "\t",
                        line.capability().name(),
                        line.claimed()
                                ? line.emulation().map("emulated: "::concat).orElse("claimed")
                                : "not claimed",
                        Long.toString(line.kept()),
                        Long.toString(line.refused()),
                        Long.toString(line.failed())))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** What the dialect has to say of a rule that it keeps, or what is said of one that it does not; empty where nothing is. */
    static String remark(Outcome outcome, @Nullable Dialect dialect) {
        if (outcome.verdict() != Verdict.PASSED) {
            return Report.brief(outcome);
        }
        return dialect == null ? "" : emulations(outcome, dialect);
    }

    private static String emulations(Outcome outcome, Dialect dialect) {
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
}
