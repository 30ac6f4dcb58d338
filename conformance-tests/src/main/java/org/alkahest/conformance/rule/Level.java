package org.alkahest.conformance.rule;

import java.util.Locale;

/** How much of the kit is asked for. A level includes those before it. */
public enum Level {
    /** What no application can begin without: to connect, create, insert, query, change, read and fail. Takes seconds. */
    SMOKE,
    /** All behaviour that a few rows decide. */
    CORE,
    /** What takes longer, too: random values, thousands of rows, many threads. */
    FULL;

    /** Whether rules of another level belong to this one. */
    public boolean includes(Level other) {
        return other.compareTo(this) <= 0;
    }

    /** The level as it is written on a command line and in reports: in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level of a name, in whatever case.
     *
     * @throws IllegalArgumentException if there is none; the message says which there are
     */
    public static Level named(String name) {
        for (Level level : values()) {
            if (level.toString().equals(name.toLowerCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is no level of the kit: there are smoke, core and full.");
    }
}
