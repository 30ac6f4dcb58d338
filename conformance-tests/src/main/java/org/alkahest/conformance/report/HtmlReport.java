package org.alkahest.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.RuleBrokenError;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Dialect;

/** A report as one page for a browser, which needs neither a network nor other files; wide windows and narrow ones. */
public final class HtmlReport {
    private final Report report;
    private final StringBuilder out = new StringBuilder();

    private HtmlReport(Report report) {
        this.report = report;
    }

    /** The whole page; ends with a line break. */
    public static String of(Report report) {
        return new HtmlReport(report).page();
    }

    private String page() {
        String title = "Conformance of " + report.subject().name();
        add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline';"
                + " script-src 'unsafe-inline'\">\n");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .text(title)
                .add("</title>\n<style>\n")
                .add(resource("report.css"))
                .add("</style>\n</head>\n<body>\n<main>\n<h1>")
                .text(title)
                .add("</h1>\n");
        head();
        if (report.notVerified() == null) {
            counts();
            failures();
            reasons("Known deviations", Verdict.DEVIATES);
            reasons("Not verified", Verdict.NOT_VERIFIED);
            capabilities();
            topics();
            rules();
        }
        traces("Dropped, since an earlier run had left it behind", report.recovered());
        traces("Left behind by rules, and dropped", report.leftBehind());
        add("</main>\n");
        if (report.notVerified() == null) {
            add("<script>\n").add(resource("report.js")).add("</script>\n");
        }
        return add("</body>\n</html>\n").out.toString();
    }

    // ------------------------------------------------------------------------------------------------ the top

    private void head() {
        Dialect dialect = report.dialect();
        add("<p class=\"dim\">");
        if (dialect != null) {
            text("Dialect " + dialect.id() + ", " + dialect.version().product() + " "
                    + dialect.version().number() + " · ");
        }
        text("level " + report.subject().level() + " · seed " + report.subject().seed() + " · " + report.began() + " · "
                        + Times.of(report.time()))
                .add("</p>\n");
        if (report.notVerified() != null) {
            add("<p class=\"odd\"><b>NOT VERIFIED.</b> ")
                    .text(report.notVerified())
                    .add("</p>\n");
        }
        for (Standing standing : report.standings()) {
            add("<p><b>")
                    .text("Level " + standing.level())
                    .add("</b> <span class=\"" + (standing.isReached() ? "good" : "bad") + "\">")
                    .text(standing.words())
                    .add("</span></p>\n");
        }
    }

    private void counts() {
        add("<div class=\"tiles\">\n");
        tile(report.outcomes().size(), "rules", "");
        for (Verdict verdict : Verdict.values()) {
            long count = report.count(verdict);
            if (count > 0 || verdict == Verdict.FAILED) {
                tile(count, words(verdict), tone(verdict, count));
            }
        }
        add("</div>\n");
    }

    private void tile(long number, String words, String tone) {
        add("<div class=\"tile\"><b class=\"" + tone + "\">" + number + "</b>")
                .text(words)
                .add("</div>\n");
    }

    // ------------------------------------------------------------------------------------------------ the reasons

    private void failures() {
        if (report.count(Verdict.FAILED) == 0) {
            return;
        }
        add("<h2>Failed</h2>\n");
        report.with(Verdict.FAILED).forEach(this::failure);
    }

    private void failure(Outcome outcome) {
        add("<details class=\"card\" open><summary><code class=\"bad\">")
                .text(outcome.rule().id())
                .add("</code> ")
                .text(outcome.rule().sentence())
                .add("</summary>\n<dl>\n");
        part("What", outcome.breach().map(RuleBrokenError::what).orElse(String.valueOf(outcome.detail())));
        outcome.breach().flatMap(RuleBrokenError::wanted).ifPresent(wanted -> part("Expected", wanted));
        outcome.breach().flatMap(RuleBrokenError::found).ifPresent(found -> part("Got", found));
        outcome.breach()
                .map(RuleBrokenError::sent)
                .filter(sent -> !sent.isEmpty())
                .ifPresent(sent -> code("SQL", String.join("\n", sent)));
        part("Advice", outcome.rule().advice());
        code("Replay", report.subject().replay().apply(outcome.rule().id()));
        add("</dl>\n</details>\n");
    }

    private void part(String name, String content) {
        add("<dt>" + name + "</dt><dd>").text(content).add("</dd>\n");
    }

    private void code(String name, String content) {
        add("<dt>" + name + "</dt><dd class=\"sql\">").text(content).add("</dd>\n");
    }

    private void reasons(String title, Verdict verdict) {
        if (report.count(verdict) == 0) {
            return;
        }
        add("<h2>" + title + "</h2>\n");
        report.with(verdict)
                .forEach(outcome -> add("<div class=\"card\"><code class=\"odd\">")
                        .text(outcome.rule().id())
                        .add("</code> ")
                        .text(outcome.rule().sentence())
                        .add("<p class=\"dim\">")
                        .text(Report.brief(outcome))
                        .add("</p></div>\n"));
    }

    private void traces(String title, Iterable<String> things) {
        Iterator<String> each = things.iterator();
        if (each.hasNext()) {
            add("<h2>" + title + "</h2>\n<p>").text(String.join(", ", things)).add("</p>\n");
        }
    }

    // ------------------------------------------------------------------------------------------------ the matrix

    private void capabilities() {
        add(
                "<h2>Capabilities</h2>\n<p class=\"dim\">✓ claimed, ≈ claimed and said in another form, – not claimed; then how many"
                        + " rules have shown it.</p>\n<div class=\"chips\">\n");
        for (CapabilityLine line : report.capabilities()) {
            String sign = !line.claimed() ? "–" : line.emulation().isPresent() ? "≈" : "✓";
            String tone = line.failed() > 0 ? "bad" : line.claimed() ? "good" : "dim";
            long shown = line.claimed() ? line.kept() : line.refused();
            add("<span class=\"chip\" title=\"")
                    .text(line.emulation().orElse(line.claimed() ? "claimed" : "not claimed"))
                    .add("\"><b class=\"" + tone + "\">" + sign + "</b> ")
                    .text(line.capability().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .add("<small>" + shown + (line.failed() > 0 ? ", " + line.failed() + " failed" : "")
                            + "</small></span>\n");
        }
        add("</div>\n");
    }

    private void topics() {
        add("<h2>Topics</h2>\n<div class=\"bars\">\n");
        report.topics().forEach((topic, verdicts) -> {
            add("<span>").text(topic).add("</span><span class=\"bar\">");
            verdicts.forEach(
                    (verdict, count) -> add("<i class=\"" + verdict + "\" style=\"flex:" + count + "\" title=\"")
                            .text(count + " " + words(verdict))
                            .add("\"></i>"));
            int sum = verdicts.values().stream().mapToInt(Integer::intValue).sum();
            add("</span><span class=\"dim\">" + sum + " · " + Times.of(report.time(topic)) + "</span>\n");
        });
        add("</div>\n");
    }

    private void rules() {
        add(
                "<h2>All rules</h2>\n<form><input id=\"text\" type=\"search\" placeholder=\"Words of a rule\""
                        + " aria-label=\"Words of a rule\"><select id=\"verdict\" aria-label=\"Verdict\"><option value=\"\">all</option>");
        for (Verdict verdict : Verdict.values()) {
            add("<option value=\"" + verdict + "\">" + words(verdict) + "</option>");
        }
        add("</select><span id=\"shown\" class=\"dim\"></span></form>\n<ol class=\"rules\">\n");
        for (Outcome outcome : report.outcomes()) {
            String remark = TableReport.remark(outcome, report.dialect());
            add("<li data-verdict=\"" + outcome.verdict() + "\"><code>")
                    .text(outcome.rule().id())
                    .add("</code><span>")
                    .text(outcome.rule().sentence());
            if (!remark.isEmpty()) {
                add(" <small class=\"dim\">").text(remark).add("</small>");
            }
            add("</span><em class=\"" + tone(outcome.verdict(), 1) + "\">" + words(outcome.verdict()) + "</em></li>\n");
        }
        add("</ol>\n");
    }

    // ------------------------------------------------------------------------------------------------ words

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "passed";
            case REFUSED -> "refused as claimed";
            case DEVIATES -> "known deviations";
            case NOT_APPLICABLE -> "not applicable";
            case NOT_VERIFIED -> "not verified";
            case FAILED -> "failed";
        };
    }

    private static String tone(Verdict verdict, long count) {
        return switch (verdict) {
            case PASSED -> "good";
            case REFUSED -> "calm";
            case DEVIATES, NOT_VERIFIED -> "odd";
            case NOT_APPLICABLE -> "dim";
            case FAILED -> count == 0 ? "good" : "bad";
        };
    }

    private HtmlReport add(String markup) {
        out.append(markup);
        return this;
    }

    private HtmlReport text(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(printable(c));
            }
        }
        return this;
    }

    /** Characters that pages cannot have are shown as the sign for them. */
    private static char printable(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + HtmlReport.class);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
