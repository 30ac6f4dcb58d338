package org.alkahest.dialect.type;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/** The rules of literals that dialects share. */
public final class LiteralText {
    private LiteralText() {}

    /** The text in single quotes, each quote in it doubled. */
    public static String quoted(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /**
     * The text itself, if it can be sent as UTF-8 and stored.
     *
     * @throws StatementException ALK-2007 for a zero character or half a surrogate pair
     */
    public static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw refused("a text with the character zero", "It is no character of a text in most databases.");
        }
        return wellFormed(text);
    }

    /**
     * The text itself, if it can be sent as UTF-8.
     *
     * @throws StatementException ALK-2007 for half a surrogate pair
     */
    public static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw refused("a text with half a surrogate pair", "It is no character of Unicode.");
                }
                i++;
            }
        }
        return text;
    }

    /** A finite number in the form that makes it approximate: with an exponent. */
    static String approximate(boolean finite, String digits) {
        if (!finite) {
            throw refused("the number " + digits, "Standard SQL has no literal for it.");
        }
        return digits.indexOf('E') < 0 ? digits + "E0" : digits;
    }

    /** What is thrown for a value that has no literal. */
    public static StatementException refused(String value, String why) {
        return new StatementException(
                ErrorCode.LITERAL_NOT_RENDERABLE,
                ErrorText.of(
                        "A literal cannot be written for " + value + ".",
                        why,
                        "Bind the value in place of writing it into the text, or change it."));
    }
}
