package org.alkahest.dialect;

import java.nio.charset.StandardCharsets;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.ObjectName;

/** Refuses identifiers that a database would refuse or, worse, cut off. */
final class IdentifierLength {
    private IdentifierLength() {}

    /** The text of a name: a generated one is shortened as far as it must be, always in the same way. */
    static String fitting(ObjectName name, Dialect dialect) {
        Limits limits = dialect.limits();
        String fitting = name.text();
        for (int kept = fitting.length();
                name.generated() && length(fitting, limits) > limits.identifierLength();
                kept--) {
            fitting = name.shortened(kept);
        }
        return fitting;
    }

    private static int length(String identifier, Limits limits) {
        return limits.identifierUnit() == Limits.LengthUnit.BYTES
                ? identifier.getBytes(StandardCharsets.UTF_8).length
                : identifier.length();
    }

    static void check(String identifier, Dialect dialect) {
        Limits limits = dialect.limits();
        boolean bytes = limits.identifierUnit() == Limits.LengthUnit.BYTES;
        int length = length(identifier, limits);
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
