package org.alkahest.dialect.mysql.family.reflect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL as a catalog tells it: a layer of escapes taken off, parentheses around all of it, texts in quotes. */
final class ToldText {
    private static final Pattern LITERAL =
            Pattern.compile("(?:_[a-z0-9]+ ?)?'((?:[^'\\\\]++|''|\\\\.)*+)'", Pattern.DOTALL);
    private static final String ESCAPED = "0nrtbZ";
    private static final String MEANT = "\0\n\r\t\b\032";

    private ToldText() {}

    /** A text whose characters were escaped with a backslash, as it was. A backslash before a wildcard of LIKE stays one. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
                int known = ESCAPED.indexOf(c);
                plain.append(c == '%' || c == '_' ? "\\" : "").append(known < 0 ? c : MEANT.charAt(known));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** What a text in quotes says, with or without its character set before it; empty for other SQL. */
    static Optional<String> literal(String sql) {
        Matcher literal = LITERAL.matcher(sql);
        return literal.matches() ? Optional.of(unquoted(literal.group(1))) : Optional.empty();
    }

    /** What stands between quotes: doubled ones, and escapes. */
    static String unquoted(String inner) {
        return unescaped(inner.replace("''", "\\'"));
    }

    /** A text in quotes, which a database with its usual escapes reads as the same. */
    static String quoted(String text) {
        return '\'' + text.replace("\\", "\\\\").replace("'", "''").replace("\0", "\\0") + '\'';
    }

    /** SQL without the parentheses that stand around all of it. */
    static String withoutParentheses(String sql) {
        String inner = sql;
        while (inner.startsWith("(") && end(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** Where the first parenthesis is closed; -1 if it is not. */
    private static int end(String sql) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote == '\'') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '\'' || c == '`' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
