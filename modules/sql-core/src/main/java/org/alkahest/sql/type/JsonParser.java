package org.alkahest.sql.type;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/** Reads one JSON text and writes it again in its canonical form. Used once, by one thread. */
final class JsonParser {
    /** As deep as one may nest before a stack could overflow; databases stop at 32 to 6000. */
    private static final int DEEPEST = 500;

    private static final int LONGEST_WITHOUT_EXPONENT = 40;

    private final String text;
    private int at;
    private int depth;

    JsonParser(String text) {
        this.text = text;
    }

    String canonical() {
        var out = new StringBuilder(text.length());
        blanks();
        value(out);
        blanks();
        if (at < text.length()) {
            throw invalid("nothing more");
        }
        return out.toString();
    }

    static String canonical(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean plain = Math.abs((long) shortest.scale()) <= LONGEST_WITHOUT_EXPONENT;
        return plain ? shortest.toPlainString() : shortest.toString();
    }

    private void value(StringBuilder out) {
        switch (peek()) {
            case '{' -> object(out);
            case '[' -> array(out);
            case '"' -> quote(string(), out);
            case 't' -> word("true", out);
            case 'f' -> word("false", out);
            case 'n' -> word("null", out);
            default -> number(out);
        }
    }

    private void object(StringBuilder out) {
        open();
        Map<String, String> members = new TreeMap<>();
        if (!ends('}')) {
            do {
                blanks();
                int start = at;
                String key = string();
                expect(':');
                var member = new StringBuilder();
                blanks();
                value(member);
                if (members.put(key, member.toString()) != null) {
                    at = start;
                    throw invalid("another key than one that the object has already");
                }
            } while (goesOn('}'));
        }
        depth--;
        out.append('{');
        members.forEach((key, member) -> {
            if (out.charAt(out.length() - 1) != '{') {
                out.append(',');
            }
            quote(key, out);
            out.append(':').append(member);
        });
        out.append('}');
    }

    private void array(StringBuilder out) {
        open();
        out.append('[');
        if (!ends(']')) {
            boolean more;
            do {
                blanks();
                value(out);
                more = goesOn(']');
                if (more) {
                    out.append(',');
                }
            } while (more);
        }
        depth--;
        out.append(']');
    }

    private void open() {
        at++;
        if (++depth > DEEPEST) {
            throw invalid("no more than " + DEEPEST + " levels of nesting");
        }
    }

    private boolean ends(char close) {
        blanks();
        if (peek() == close) {
            at++;
            return true;
        }
        return false;
    }

    private boolean goesOn(char close) {
        if (ends(close)) {
            return false;
        }
        expect(',');
        return true;
    }

    private void expect(char expected) {
        blanks();
        if (peek() != expected) {
            throw invalid("\"" + expected + '"');
        }
        at++;
    }

    private void word(String word, StringBuilder out) {
        if (!text.startsWith(word, at)) {
            throw invalid("a value");
        }
        at += word.length();
        out.append(word);
    }

    private void number(StringBuilder out) {
        int start = at;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        try {
            out.append(canonical(new BigDecimal(text.substring(start, at))));
        } catch (NumberFormatException tooLarge) {
            at = start;
            throw invalid("a number whose exponent is in reach");
        }
    }

    private boolean skip(char c) {
        boolean found = peek() == c;
        if (found) {
            at++;
        }
        return found;
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw invalid(start == 0 ? "a value" : "a value or a digit");
        }
    }

    private String string() {
        if (peek() != '"') {
            throw invalid("a string");
        }
        at++;
        var value = new StringBuilder();
        while (peek() != '"') {
            char c = peek();
            if (c < ' ') {
                throw invalid("an escape in place of a control character, or the end of the string");
            }
            at++;
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw invalid("an escape");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = peek();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw invalid("a hexadecimal digit");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isLone(value, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Whether a character is half a surrogate pair. */
    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
                : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character; a zero character, which JSON has nowhere, at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private StatementException invalid(String expected) {
        return new StatementException(
                ErrorCode.INVALID_JSON,
                ErrorText.of(
                        "A text of " + text.length() + " characters is not JSON: at character " + at + ", " + expected
                                + " was expected.",
                        "JSON is what RFC 8259 says, and an object has each of its keys once.",
                        "Correct the text; Json.string makes a JSON string of any text."));
    }
}
