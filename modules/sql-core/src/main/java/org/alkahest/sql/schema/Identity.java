package org.alkahest.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * GENERATED AS IDENTITY, or what a database has in its place.
 *
 * @param always whether a value given in INSERT is refused
 */
public record Identity(boolean always, Numbering numbering) {
    /** BY DEFAULT, from the database's default start. */
    public static final Identity BY_DEFAULT = new Identity(false, Numbering.DEFAULT);

    /**
     * An identity with a start and a step.
     *
     * @param start the first value; null for the database's default
     * @param increment the step, not 0; null for the database's default
     * @throws org.alkahest.sql.error.StatementException ALK-1011 if the step is 0
     */
    public Identity(boolean always, @Nullable Long start, @Nullable Long increment) {
        this(always, new Numbering(start, increment, null, null, false, null));
    }
}
