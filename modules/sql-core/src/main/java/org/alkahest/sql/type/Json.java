package org.alkahest.sql.type;

import java.math.BigDecimal;

/**
 * A JSON value, checked and in one canonical text: no white space, the keys of an object in order, numbers without an
 * exponent or trailing zeros where that is short. So two values are equal exactly if they mean the same, whichever
 * database has kept them. Immutable. There is no model of objects in it: give {@link #text()} to the JSON library of
 * your choice, for example in a {@link ConvertedType}.
 *
 * <p>A column can hold both the SQL NULL, which is Java's null, and the JSON null, which is {@link #NULL}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class Json {
    /** The JSON value {@code null}, which is not SQL's NULL. */
    public static final Json NULL = new Json("null");

    private final String text;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value that a text means.
     *
     * @throws org.alkahest.sql.error.StatementException ALK-1012 if the text is not JSON, or an object in it has a key twice
     */
    public static Json of(String text) {
        String canonical = new JsonParser(text).canonical();
        return canonical.equals("null") ? NULL : new Json(canonical);
    }

    /** A JSON string. */
    public static Json string(String value) {
        return new Json(quoted(value));
    }

    /** A JSON number. */
    public static Json number(long value) {
        return new Json(Long.toString(value));
    }

    /** A JSON number. */
    public static Json number(BigDecimal value) {
        return new Json(JsonParser.canonical(value));
    }

    /** A JSON boolean. */
    public static Json bool(boolean value) {
        return new Json(Boolean.toString(value));
    }

    /** A text as a JSON string, quotes included; what has no character of its own is escaped. */
    public static String quoted(String value) {
        var quoted = new StringBuilder(value.length() + 2);
        JsonParser.quote(value, quoted);
        return quoted.toString();
    }

    /** The canonical text. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && text.equals(json.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return text;
    }
}
