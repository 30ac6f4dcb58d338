package org.alkahest.sql.tree;

/**
 * The identity of one occurrence of a source of rows. Two aliases of a table are two sources; a column reference names
 * the source it reads from. Equality is identity.
 */
public abstract class Source {

    /** A source with an identity of its own. */
    protected Source() {}

    /** The item that stands in FROM for this source. */
    public abstract Relation relation();

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }

    /** The name users know the source by, for messages. */
    @Override
    public final String toString() {
        return relation().exposedName();
    }
}
