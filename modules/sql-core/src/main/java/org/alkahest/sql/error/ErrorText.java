package org.alkahest.sql.error;

import org.jspecify.annotations.Nullable;

/**
 * The words of an error: the fact, its cause in domain words, the remedy, and the SQL it concerns.
 *
 * @param what the fact, one sentence
 * @param why the cause in domain words; null where the fact says it all
 * @param fix what to do; null where nothing can be advised
 * @param sql the SQL text, without values; null where none was involved
 */
public record ErrorText(
        String what,
        @Nullable String why,
        @Nullable String fix,
        @Nullable String sql) {

    public static ErrorText of(String what, String why, String fix) {
        return new ErrorText(what, why, fix, null);
    }

    public ErrorText withSql(@Nullable String statement) {
        return new ErrorText(what, why, fix, statement);
    }

    String format(ErrorCode code) {
        var message = new StringBuilder(code.id()).append(' ').append(what);
        line(message, "Why", why);
        line(message, "Fix", fix);
        line(message, "SQL", sql);
        return message.toString();
    }

    private static void line(StringBuilder message, String label, @Nullable String content) {
        if (content != null) {
            message.append("\n  ").append(label).append(": ").append(content);
        }
    }
}
