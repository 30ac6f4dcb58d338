package org.alkahest.conformance.report;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON (RFC 8259): maps are objects in their order, lists are arrays; texts, numbers, truth values and null are themselves.
 * Nothing else is written.
 */
final class Json {
    private static final int FIRST_PRINTABLE = 0x20;

    private Json() {}

    /** A text of several lines, indented by two spaces a level; ends with a line break. */
    static String of(Map<String, ?> value) {
        var out = new StringBuilder();
        value(value, "\n", out);
        return out.append('\n').toString();
    }

    private static void value(@Nullable Object value, String line, StringBuilder out) {
        if (value instanceof Map<?, ?> object) {
            block('{', '}', object.entrySet(), line, out, (entry, inner) -> {
                text(String.valueOf(entry.getKey()), out);
                out.append(": ");
                value(entry.getValue(), inner, out);
            });
        } else if (value instanceof List<?> array) {
            block('[', ']', array, line, out, (element, inner) -> value(element, inner, out));
        } else if (value instanceof String text) {
            text(text, out);
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("nothing of JSON: " + value.getClass());
        }
    }

    /** Writes a part of an array or an object, whose lines begin as the second argument says. */
    private interface Part<E> {
        void write(E part, String line);
    }

    private static <E> void block(
            char open, char close, Iterable<E> parts, String line, StringBuilder out, Part<? super E> part) {
        out.append(open);
        Iterator<E> rest = parts.iterator();
        if (!rest.hasNext()) {
            out.append(close);
            return;
        }
        String inner = line + "  ";
        while (rest.hasNext()) {
            out.append(inner);
            part.write(rest.next(), inner);
            if (rest.hasNext()) {
                out.append(',');
            }
        }
        out.append(line).append(close);
    }

    private static void text(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
