package org.alkahest.conformance.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** A rule that is broken: which, where, how, the last SQL that was sent, and what to look at. */
final class RuleBrokenError extends AssertionFailedError {
    private static final long serialVersionUID = 1L;
    private static final int STATEMENTS = 3;
    private static final int CHARACTERS = 1000;

    RuleBrokenError(Rule rule, String where, List<String> sent, String what, @Nullable Throwable cause) {
        super(text(rule, where, sent, what), cause);
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
        for (String sql : sent.subList(Math.max(0, sent.size() - STATEMENTS), sent.size())) {
            text.append("\n  Sent:   ").append(sql.length() <= CHARACTERS ? sql : sql.substring(0, CHARACTERS) + "…");
        }
        return text.toString();
    }
}
