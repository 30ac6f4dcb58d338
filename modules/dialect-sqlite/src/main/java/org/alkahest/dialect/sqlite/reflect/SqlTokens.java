package org.alkahest.dialect.sqlite.reflect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text of SQLite, to be read from the first to the last. Comments and white space are none. What cannot be split, such
 * as a quote without an end, is one token up to the end of the text.
 */
final class SqlTokens {
    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** What a token is. */
    enum Kind {
        /** Letters and digits without quotes: a keyword or a name. */
        WORD,
        /** A name in double quotes, square brackets or grave accents. */
        NAME,
        /** A text in single quotes; SQLite takes it for a name, too, where only a name can stand. */
        TEXT,
        /** A number, a literal of bytes, or a sign. */
        OTHER
    }

    /** @param value without quotes for a name or a text, otherwise as it stands */
    record Token(Kind kind, String value, int start, int end) {
        boolean is(String wordOrSign) {
            return (kind == Kind.WORD || kind == Kind.OTHER) && value.equalsIgnoreCase(wordOrSign);
        }
    }

    SqlTokens(String sql) {
        this.sql = sql;
        int at = 0;
        while (at < sql.length()) {
            int ignored = ignored(at);
            if (ignored > at) {
                at = ignored;
            } else {
                Token token = token(at);
                tokens.add(token);
                at = token.end();
            }
        }
    }

    // ------------------------------------------------------------------------------------------------ splitting

    /** Where a comment or white space ends that begins here. */
    private int ignored(int at) {
        if (sql.startsWith("--", at)) {
            return end("\n", at + 2);
        }
        if (sql.startsWith("/*", at)) {
            return end("*/", at + 2);
        }
        return Character.isWhitespace(sql.charAt(at)) ? at + 1 : at;
    }

    private int end(String last, int from) {
        int found = sql.indexOf(last, from);
        return found < 0 ? sql.length() : found + last.length();
    }

    private Token token(int start) {
        char first = sql.charAt(start);
        return switch (first) {
            case '"', '`' -> quoted(Kind.NAME, first, start);
            case '\'' -> quoted(Kind.TEXT, first, start);
            case '[' -> bracketed(start);
            default -> plain(first, start);
        };
    }

    private Token bracketed(int start) {
        int end = end("]", start);
        return new Token(Kind.NAME, sql.substring(start + 1, Math.max(end - 1, start + 1)), start, end);
    }

    private Token plain(char first, int start) {
        boolean number = isDigit(first) || (first == '.' && start + 1 < sql.length() && isDigit(sql.charAt(start + 1)));
        if (!number && !isPart(first)) {
            return other(start, start + 1);
        }
        int end = start + 1;
        while (end < sql.length() && (isPart(sql.charAt(end)) || (number && sql.charAt(end) == '.'))) {
            end++;
        }
        if (number) {
            return other(start, end);
        }
        boolean bytes = end == start + 1 && (first == 'x' || first == 'X') && sql.startsWith("'", end);
        return bytes ? other(start, end("'", end + 1)) : new Token(Kind.WORD, sql.substring(start, end), start, end);
    }

    private Token other(int start, int end) {
        return new Token(Kind.OTHER, sql.substring(start, end), start, end);
    }

    private Token quoted(Kind kind, char quote, int start) {
        StringBuilder value = new StringBuilder();
        int at = start + 1;
        while (at < sql.length()) {
            char c = sql.charAt(at++);
            if (c == quote) {
                if (at >= sql.length() || sql.charAt(at) != quote) {
                    break;
                }
                at++;
            }
            value.append(c);
        }
        return new Token(kind, value.toString(), start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$' || c >= 0x80;
    }

    // ------------------------------------------------------------------------------------------------ reading

    boolean atEnd() {
        return next >= tokens.size();
    }

    /** Whether these words or signs come next. */
    boolean sees(String... wordsOrSigns) {
        if (next + wordsOrSigns.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < wordsOrSigns.length; i++) {
            if (!tokens.get(next + i).is(wordsOrSigns[i])) {
                return false;
            }
        }
        return true;
    }

    boolean seesOneOf(Iterable<String> wordsOrSigns) {
        for (String each : wordsOrSigns) {
            if (sees(each)) {
                return true;
            }
        }
        return false;
    }

    /** Passes over these words or signs if they come next. */
    boolean take(String... wordsOrSigns) {
        boolean seen = sees(wordsOrSigns);
        next += seen ? wordsOrSigns.length : 0;
        return seen;
    }

    /** The value of the next token, such as a name; the empty text at the end. */
    String take() {
        return atEnd() ? "" : tokens.get(next++).value();
    }

    /** What the next token is; null at the end. */
    @Nullable Kind kind() {
        return atEnd() ? null : tokens.get(next).kind();
    }

    /** Passes over everything before one of these words or signs outside of parentheses, or to the end. */
    void skipTo(Iterable<String> wordsOrSigns) {
        while (!atEnd() && !seesOneOf(wordsOrSigns)) {
            if (sees("(")) {
                parenthesized();
            } else {
                next++;
            }
        }
    }

    /** What stands in the parentheses that come next, without comments; passes over them. The empty text if there are none. */
    String parenthesized() {
        if (!take("(")) {
            return "";
        }
        int first = next;
        int depth = 1;
        while (!atEnd()) {
            if (sees("(")) {
                depth++;
            } else if (sees(")") && --depth == 0) {
                String inside = text(first, next);
                next++;
                return inside;
            }
            next++;
        }
        return text(first, next);
    }

    /** Everything that is left, without comments; passes over it. */
    String rest() {
        String rest = text(next, tokens.size());
        next = tokens.size();
        return rest;
    }

    /** The text of the tokens as it stands, with a space for each comment. */
    private String text(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            if (i > first) {
                String between = sql.substring(tokens.get(i - 1).end(), token.start());
                text.append(between.isBlank() ? between : " ");
            }
            text.append(sql, token.start(), token.end());
        }
        return text.toString();
    }

    /** The parts between commas outside of parentheses, without comments. */
    static List<String> list(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        List<String> parts = new ArrayList<>();
        while (!tokens.atEnd()) {
            int first = tokens.next;
            tokens.skipTo(List.of(","));
            parts.add(tokens.text(first, tokens.next));
            tokens.take(",");
        }
        return parts;
    }

    /** The text without comments. */
    static String plain(String sql) {
        return new SqlTokens(sql).rest();
    }

    /** The text without comments, and without the parentheses around all of it if there are any. */
    static String bare(String sql) {
        SqlTokens tokens = new SqlTokens(sql);
        String inside = tokens.parenthesized();
        return inside.isEmpty() || !tokens.atEnd() ? plain(sql) : inside;
    }
}
