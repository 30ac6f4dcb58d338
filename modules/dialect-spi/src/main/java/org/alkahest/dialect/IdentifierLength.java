package org.alkahest.dialect;

import java.nio.charset.StandardCharsets;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;

/** Refuses identifiers that a database would refuse or, worse, cut off. */
final class IdentifierLength {
    private IdentifierLength() {}

    static void check(String identifier, Dialect dialect) {
        Limits limits = dialect.limits();
        boolean bytes = limits.identifierUnit() == Limits.LengthUnit.BYTES;
        int length = bytes ? identifier.getBytes(StandardCharsets.UTF_8).length : identifier.length();
        if (length > limits.identifierLength()) {
            String unit = bytes ? " bytes" : " characters";
            throw new StatementException(
                    ErrorCode.INVALID_IDENTIFIER,
                    ErrorText.of(
                            "The identifier \"" + identifier + "\" is too long.",
                            "It has " + length + unit + ", and \"" + dialect.id() + "\" takes "
                                    + limits.identifierLength() + unit + " at most.",
                            "Give it a shorter name."));
        }
    }
}
