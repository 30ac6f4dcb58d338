package org.alkahest.dialect;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.UnsupportedException;

/** The words with which what a dialect cannot do is refused. */
public final class Refusal {
    private Refusal() {}

    /**
     * Refuses what needs a capability, unless the dialect claims it.
     *
     * @throws UnsupportedException ALK-2004 if it does not
     */
    public static void unless(Dialect dialect, Capability needed) {
        if (!dialect.capabilities().has(needed)) {
            throw of(dialect, needed, "It lacks the capability " + needed + ".");
        }
    }

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
