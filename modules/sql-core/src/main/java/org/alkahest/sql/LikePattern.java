package org.alkahest.sql;

/** Makes text an ordinary part of a LIKE pattern. */
final class LikePattern {
    /** Not the backslash, which some databases treat specially in literals. */
    static final char ESCAPE = '!';

    private LikePattern() {}

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '_' || c == ESCAPE) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
