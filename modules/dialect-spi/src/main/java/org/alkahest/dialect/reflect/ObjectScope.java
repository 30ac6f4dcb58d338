package org.alkahest.dialect.reflect;

/** For how long things are there. */
public enum ObjectScope {
    /** Things that stay. */
    DEFAULT,
    /** Things that belong to a session and go with it. */
    TEMPORARY,
    /** Both. */
    ANY;

    /** Whether something is meant that is temporary or is not. */
    public boolean includes(boolean temporary) {
        return this == ANY || temporary == (this == TEMPORARY);
    }
}
