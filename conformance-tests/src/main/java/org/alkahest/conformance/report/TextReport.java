package org.alkahest.conformance.report;

import java.util.Locale;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Dialect;

/** A report to be read: the counts, then every rule that did not simply pass, with the reason. */
public final class TextReport {
    private TextReport() {}

    /** The whole report; ends with a line break. */
    public static String of(Report report) {
        var text = new StringBuilder(report.summary()).append('\n');
        Dialect dialect = report.dialect();
        if (dialect == null) {
            return text.toString();
        }
        for (Standing standing : report.standings()) {
            text.append(String.format(Locale.ROOT, "  %-8s ", standing.level() + ":"))
                    .append(standing.words())
                    .append('\n');
        }
        text.append("  claimed: ").append(dialect.capabilities()).append('\n');
        text.append("  seed:    ").append(report.subject().seed()).append('\n');
        text.append("  time:    ").append(Times.of(report.time())).append("\n\n");
        report.topics()
                .forEach((topic, verdicts) -> text.append(String.format(
                        Locale.ROOT,
                        "  %-12s %s%n",
                        topic,
                        verdicts.toString().toLowerCase(Locale.ROOT).replace('_', ' '))));
        section("Failed", Verdict.FAILED, report, text);
        section("Known deviations", Verdict.DEVIATES, report, text);
        section("Not verified", Verdict.NOT_VERIFIED, report, text);
        section("Refused as claimed", Verdict.REFUSED, report, text);
        section("Not applicable", Verdict.NOT_APPLICABLE, report, text);
        list("Dropped, since an earlier run had left it behind", report.recovered(), text);
        list("Left behind by rules, and dropped", report.leftBehind(), text);
        return text.toString();
    }

    private static void section(String title, Verdict verdict, Report report, StringBuilder text) {
        if (report.count(verdict) == 0) {
            return;
        }
        text.append('\n').append(title).append('\n');
        report.with(verdict)
                .forEach(outcome -> text.append("  ")
                        .append(outcome.rule())
                        .append("\n      ")
                        .append(Report.brief(outcome))
                        .append('\n'));
    }

    private static void list(String title, Iterable<String> lines, StringBuilder text) {
        if (lines.iterator().hasNext()) {
            text.append('\n').append(title).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        }
    }
}
