package org.alkahest.tools.code;

import java.util.Locale;

/** Texts of a database as Java has them: in literals, and in documentation. */
final class JavaText {
    private JavaText() {}

    /** A literal of a text. Whatever does not show is written as its number. */
    static String literal(String text) {
        var literal = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (c < ' ') {
                        literal.append(String.format(Locale.ROOT, "\\%03o", (int) c)); // \\u000a would end the line
                    } else if (isHidden(text, i)) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        literal.append(c);
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /** A text in a comment of documentation, on one line: nothing in it is a tag, ends the comment or is a number of a character. */
    static String documentation(String text) {
        var comment = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> comment.append("&amp;");
                case '<' -> comment.append("&lt;");
                case '>' -> comment.append("&gt;");
                case '@', '{', '}', '*', '\\' ->
                    comment.append("&#").append((int) c).append(';');
                default -> {
                    if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                        comment.append(' ');
                    } else if (!isHidden(text, i)) {
                        comment.append(c);
                    }
                }
            }
        }
        return comment.toString().strip().replaceAll(" {2,}", " ");
    }

    /** Whether a character does not show, turns the direction of reading, or is half of another one. */
    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return !paired;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> c != ' ' && Character.isSpaceChar(c);
        };
    }
}
