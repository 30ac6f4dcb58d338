package org.alkahest.conformance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.conformance.rule.Outcome;
import org.alkahest.conformance.rule.RuleBrokenError;
import org.alkahest.conformance.rule.Verdict;
import org.alkahest.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs, as one JSON object. Its members: {@code format} (1), {@code subject}, {@code level}, {@code seed},
 * {@code began} (ISO 8601), {@code millis}, {@code kept}, {@code notVerified} (null, or why), {@code dialect} ({@code id},
 * {@code product}, {@code version}), {@code counts} by verdict, {@code levels}, {@code capabilities}, {@code rules}, {@code recovered} and
 * {@code leftBehind}. A rule that failed has {@code what}, {@code expected}, {@code got}, {@code sql}, {@code advice} and {@code replay}.
 */
public final class JsonReport {
    private static final int FORMAT = 1;

    private JsonReport() {}

    /** The whole report; ends with a line break. */
    public static String of(Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("subject", report.subject().name());
        json.put("level", report.subject().level().toString());
        json.put("seed", report.subject().seed());
        json.put("began", report.began().toString());
        json.put("millis", report.time().toMillis());
        json.put("kept", report.isKept());
        json.put("notVerified", report.notVerified());
        json.put("dialect", dialect(report.dialect()));
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name(), report.count(verdict));
        }
        json.put("counts", counts);
        json.put("levels", report.standings().stream().map(JsonReport::level).toList());
        json.put(
                "capabilities",
                report.capabilities().stream().map(JsonReport::capability).toList());
        json.put(
                "rules",
                report.outcomes().stream().map(outcome -> rule(outcome, report)).toList());
        json.put("recovered", report.recovered());
        json.put("leftBehind", report.leftBehind());
        return Json.of(json);
    }

    private static @Nullable Object dialect(@Nullable Dialect dialect) {
        if (dialect == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", dialect.id());
        json.put("product", dialect.version().product());
        json.put("version", dialect.version().number());
        return json;
    }

    private static Object level(Standing standing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", standing.level().toString());
        json.put("reached", standing.isReached());
        json.put("rules", standing.rules());
        json.put("failed", standing.failed());
        json.put("deviating", standing.deviating());
        json.put("notVerified", standing.notVerified());
        return json;
    }

    private static Object capability(CapabilityLine line) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("capability", line.capability().name());
        json.put("claimed", line.claimed());
        json.put("emulation", line.emulation().orElse(null));
        json.put("kept", line.kept());
        json.put("refused", line.refused());
        json.put("failed", line.failed());
        json.put("proven", line.isProven());
        return json;
    }

    private static Object rule(Outcome outcome, Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", outcome.rule().id());
        json.put("sentence", outcome.rule().sentence());
        json.put("level", outcome.rule().level().toString());
        json.put("needs", outcome.rule().needs().stream().map(Object::toString).toList());
        json.put("verdict", outcome.verdict().name());
        json.put("remark", TableReport.remark(outcome, report.dialect()));
        json.put("millis", outcome.time().toMillis());
        if (outcome.verdict() == Verdict.FAILED) {
            json.put("what", outcome.breach().map(RuleBrokenError::what).orElse(outcome.detail()));
            json.put(
                    "expected",
                    outcome.breach().flatMap(RuleBrokenError::wanted).orElse(null));
            json.put("got", outcome.breach().flatMap(RuleBrokenError::found).orElse(null));
            json.put("sql", outcome.breach().map(RuleBrokenError::sent).orElse(List.of()));
            json.put("advice", outcome.rule().advice());
            json.put("replay", report.subject().replay().apply(outcome.rule().id()));
        }
        return json;
    }
}
