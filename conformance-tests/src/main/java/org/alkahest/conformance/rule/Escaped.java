package org.alkahest.conformance.rule;

/** Text in a form in which every character can be seen. */
final class Escaped {
    private Escaped() {}

    static String of(Object value) {
        String text = String.valueOf(value);
        var escaped = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.append('"').toString();
    }
}
