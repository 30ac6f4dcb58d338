package org.alkahest.sql.schema;

import org.jspecify.annotations.Nullable;

/**
 * GENERATED AS IDENTITY, or what a database has in its place.
 *
 * @param always whether a value given in INSERT is refused
 * @param start the first value; null for the database's default
 * @param increment the step, not 0; null for the database's default
 */
public record Identity(
        boolean always, @Nullable Long start, @Nullable Long increment) {
    /** BY DEFAULT, from the database's default start. */
    public static final Identity BY_DEFAULT = new Identity(false, null, null);
}
