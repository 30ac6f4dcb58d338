package org.alkahest.tools.diagram;

import java.util.Locale;

/** Text as XML and HTML have it. */
final class Markup {
    private Markup() {}

    /** A text between tags or in an attribute with double quotes. What no document can hold is replaced. */
    static String escaped(String text) {
        String shown = Words.shown(text);
        var escaped = new StringBuilder(shown.length());
        shown.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case 0xfffe, 0xffff -> escaped.append('\ufffd');
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** A length with at most one digit after the point. */
    static String number(double length) {
        double rounded = Math.round(length * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
