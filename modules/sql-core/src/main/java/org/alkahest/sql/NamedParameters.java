package org.alkahest.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds {@code :name} in SQL text. Quoted text, quoted identifiers, comments and {@code ::} are passed over, and
 * {@code \:} stands for a colon.
 */
final class NamedParameters {
    private final String sql;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder verbatim = new StringBuilder();
    private int at;

    /** A piece of the text: SQL as it stands, or the name of a parameter. */
    record Piece(String text, boolean parameter) {}

    private NamedParameters(String sql) {
        this.sql = sql;
    }

    static List<Piece> parse(String sql) {
        return new NamedParameters(sql).parse();
    }

    private List<Piece> parse() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                copyThrough(String.valueOf(c), 1);
            } else if (sql.startsWith("--", at)) {
                copyThrough("\n", 2);
            } else if (sql.startsWith("/*", at)) {
                copyThrough("*/", 2);
            } else if (sql.startsWith("\\:", at)) {
                verbatim.append(':');
                at += 2;
            } else if (sql.startsWith("::", at)) {
                verbatim.append("::");
                at += 2;
            } else if (c == ':' && at + 1 < sql.length() && Character.isJavaIdentifierStart(sql.codePointAt(at + 1))) {
                name();
            } else {
                verbatim.append(c);
                at++;
            }
        }
        flush();
        return List.copyOf(pieces);
    }

    private void copyThrough(String end, int from) {
        int found = sql.indexOf(end, at + from);
        int stop = found < 0 ? sql.length() : found + end.length();
        verbatim.append(sql, at, stop);
        at = stop;
    }

    private void name() {
        int end = at + 1;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.codePointAt(end))) {
            end += Character.charCount(sql.codePointAt(end));
        }
        flush();
        pieces.add(new Piece(sql.substring(at + 1, end), true));
        at = end;
    }

    private void flush() {
        if (verbatim.length() > 0) {
            pieces.add(new Piece(verbatim.toString(), false));
            verbatim.setLength(0);
        }
    }
}
