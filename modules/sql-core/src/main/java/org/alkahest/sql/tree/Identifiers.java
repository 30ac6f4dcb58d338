package org.alkahest.sql.tree;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/** The rules that every identifier obeys, whatever the database. */
public final class Identifiers {
    private Identifiers() {}

    /**
     * Returns the identifier, any non-empty text without the character zero.
     *
     * @throws StatementException ALK-1010 if it is empty or holds a zero character
     */
    public static String checked(String identifier) {
        if (identifier.isEmpty() || identifier.indexOf('\0') >= 0) {
            throw new StatementException(
                    ErrorCode.INVALID_IDENTIFIER,
                    ErrorText.of(
                            "\"" + identifier.replace('\0', '?') + "\" cannot be an identifier.",
                            "An identifier has at least one character and none of them is the character zero.",
                            "Give the table, column, alias or constraint another name."));
        }
        return identifier;
    }
}
