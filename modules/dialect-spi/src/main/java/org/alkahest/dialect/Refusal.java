package org.alkahest.dialect;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.UnsupportedException;

/** The words with which a dialect refuses what it cannot do. */
final class Refusal {
    private Refusal() {}

    static UnsupportedException of(Dialect dialect, Capability capability, String why) {
        String version = dialect.version().number();
        return new UnsupportedException(
                ErrorCode.UNSUPPORTED_CAPABILITY,
                dialect.id(),
                version,
                capability.name(),
                ErrorText.of(
                        "The dialect \"" + dialect.id() + "\" (" + version + ") cannot do " + capability.describe()
                                + ".",
                        why,
                        capability.alternative()));
    }
}
