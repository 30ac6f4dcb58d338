package org.alkahest.sql.tree;

import java.util.Locale;

/**
 * The name of a constraint or an index.
 *
 * @param generated whether a convention made it. A generated name that is too long for a database is shortened for it, always
 *     to the same; one that was given by hand is refused there
 */
public record ObjectName(String text, boolean generated) {
    private static final int HASH_LENGTH = 8;

    public ObjectName {
        Identifiers.checked(text);
    }

    /** A name that was given by hand. */
    public static ObjectName of(String text) {
        return new ObjectName(text, false);
    }

    /** A name that a convention made. */
    public static ObjectName generated(String text) {
        return new ObjectName(text, true);
    }

    /**
     * The beginning of the name and, so that two that begin alike stay two, eight digits made of all of it.
     *
     * @param kept how many characters of the beginning to keep
     */
    public String shortened(int kept) {
        boolean halved = kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1));
        String digits = String.format(Locale.ROOT, "%0" + HASH_LENGTH + "x", text.hashCode());
        return text.substring(0, halved ? kept - 1 : kept) + '_' + digits;
    }

    @Override
    public String toString() {
        return text;
    }
}
