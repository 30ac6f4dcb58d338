package org.alkahest.conformance.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** A rule that is broken: which, where, how, the last SQL that was sent, and what to look at. */
public final class RuleBrokenError extends AssertionFailedError {
    private static final long serialVersionUID = 1L;
    private static final int STATEMENTS = 3;
    private static final int CHARACTERS = 1000;

    private final String what;
    private final transient List<String> sent;
    private final transient Sides sides;

    RuleBrokenError(Rule rule, String where, List<String> sent, String what, @Nullable Throwable cause) {
        this(rule, where, last(sent), what, Sides.of(cause), cause);
    }

    private RuleBrokenError(
            Rule rule, String where, List<String> sent, String what, Sides sides, @Nullable Throwable cause) {
        super(text(rule, where, sent, what), sides.expected(), sides.actual(), cause);
        this.what = what;
        this.sent = sent;
        this.sides = sides;
    }

    /** How the rule is broken, in words. */
    public String what() {
        return what;
    }

    /** The last statements that were sent to the database, at most three; long ones are cut. */
    public List<String> sent() {
        return sent;
    }

    /** What was to come out, as text; empty where the rule does not compare two values. */
    public Optional<String> wanted() {
        return Optional.ofNullable(sides.expected());
    }

    /** What came out, as text; empty where the rule does not compare two values. */
    public Optional<String> found() {
        return Optional.ofNullable(sides.actual());
    }

    /** The two sides of a comparison, which may stand at the root of other errors. */
    private record Sides(
            @Nullable String expected, @Nullable String actual) {
        static Sides of(@Nullable Throwable cause) {
            for (Throwable error = cause; error != null; error = error.getCause()) {
                if (error instanceof AssertionFailedError failed && failed.isExpectedDefined()) {
                    return new Sides(
                            String.valueOf(failed.getExpected().getValue()),
                            String.valueOf(failed.getActual().getValue()));
                }
            }
            return new Sides(null, null);
        }
    }

    private static List<String> last(List<String> sent) {
        return sent.subList(Math.max(0, sent.size() - STATEMENTS), sent.size()).stream()
                .map(sql -> sql.length() <= CHARACTERS ? sql : sql.substring(0, CHARACTERS) + "…")
                .toList();
    }

    private static String text(Rule rule, String where, List<String> sent, String what) {
        var text = new StringBuilder(rule.id())
                .append(" is broken. ")
                .append(what)
                .append("\n  Rule:   ")
                .append(rule)
                .append("\n  Advice: ")
                .append(rule.advice())
                .append("\n  Where:  ")
                .append(where);
        sent.forEach(sql -> text.append("\n  Sent:   ").append(sql));
        return text.toString();
    }
}
